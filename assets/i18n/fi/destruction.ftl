### The record of a destruction: on paper, and where it is printed.

# $number number
destruction-number = tuhoamispöytäkirja { $number }

# $number number
destruction-title = Tuhoamispöytäkirja { $number }

# $number number
destruction-print = Tulosta pöytäkirja { $number }…

# $number number
destruction-print-title = Tulosta tuhoamispöytäkirja { $number }
destruction-print-body = Pöytäkirja on erillinen sivu rekisterinpitäjän asiakirjoihin. Siinä on lukuja ja päiviä, ei keskustelujen tekstiä.
destruction-print-button = Tallenna sivu
destruction-print-language = Sivun kieli
destruction-printed = Tuhoamispöytäkirja tallennettiin: { $file }

# $date is written year first.
# $number number
destruction-file = tuhoamispoytakirja-{ $number }-{ $date }.html

## The page

destruction-controller = Rekisterinpitäjä
destruction-began = Alkoi
destruction-ended = Päättyi
destruction-not-ended = kesken
destruction-duration = Kesto
destruction-cut-off = Rajapäivä
destruction-cut-off-words = ennen { $date } alkaneet tuhottiin
destruction-state = Tila
destruction-confirmed = Vahvistaja
destruction-not-confirmed = vahvistusta ei tarvittu
destruction-what = Mitä tuhottiin
destruction-month = Alkanut
destruction-conversations = Keskustelut
destruction-messages = Viestit
destruction-notes = Muistiinpanot
destruction-tags = Avainsanat
destruction-verdicts = Arviot
destruction-examples = Esimerkit
destruction-total = Yhteensä
destruction-no-months = Ajon teki vanhempi ohjelma. Se ei säilyttänyt kuukausien lukuja.
destruction-annotations = Muistiinpanot, avainsanat, arviot ja esimerkit
destruction-check = Miten se tarkistettiin
destruction-sought = Haettuja tuhottuja merkkijonoja
destruction-read = Tiedostoista luettu
destruction-hits = Niistä löytyi
destruction-unchecked = Tiedostoista ei haettu: haettavaa merkkijonoa ei ollut tai aiempi ajo oli keskeytynyt.
destruction-found-nothing = Tiedostoissa ei ole mitään tuhotusta
destruction-found = Tiedostoissa on vielä jotakin tuhotusta
destruction-versions = Versiot
destruction-versions-words = Seula { $program }, SQLite { $sqlite }
destruction-versions-unknown = ei tiedossa
destruction-log = Käyttölokissa
destruction-entry = Merkintä
destruction-hash = Merkinnän tiiviste
destruction-words = Sama kahdeksana sanana
destruction-no-entry = Ajo on kesken tai sen merkintää ei enää säilytetä
destruction-printed-by = Tulostaja
destruction-printed-at = Tulostettu
destruction-note = Tiiviste sitoo pöytäkirjan käyttölokiin, jossa jokainen merkintä seuraa edellistä. Kahdeksaa sanaa voi verrata lokiin näkymässä Käyttöloki tai komennolla seula verify.
destruction-changed = Pöytäkirja ei ole enää sama kuin ajon päättyessä: sitä on muutettu jälkikäteen, eikä käyttöloki vahvista sitä. Siihen ei voi luottaa.
destruction-not-compared = Pöytäkirjaa ei voi verrata käyttölokiin: ajo on kesken, se päättyi ennen kuin pöytäkirjoista kerrottiin lokissa, tai sen merkintää ei enää säilytetä.

# $run number
destruction-cli = Viimeisimmän ajon numero: { $run }

# $run number
destruction-changed-run = Tuhoamispöytäkirjaa { $run } on muutettu tai se on poistettu ajon päätyttyä. Ota yhteys it-tukeen.
