## Audit log: acts, as they follow a name
act-register-created = loi rekisterin
act-signed-in = kirjautui sisään
act-sign-in-failed = kirjautuminen epäonnistui
act-sign-in-throttled = kirjautumista yritettiin liian usein
act-reauthenticated = vahvisti salasanalla
act-reauthentication-failed = salasanalla vahvistaminen epäonnistui
act-reauthentication-throttled = salasanalla vahvistamista yritettiin liian usein
act-signed-out = kirjautui ulos
act-screen-locked = näyttö lukittiin
act-refused = toiminto evättiin
act-account-created = loi tunnuksen
act-account-changed = muutti tunnusta
act-account-disabled = poisti tunnuksen käytöstä
act-account-enabled = otti tunnuksen käyttöön
act-code-given = antoi kertakoodin
act-password-changed = vaihtoi salasanan
act-conversation-opened = avasi keskustelun
act-searched = haki keskusteluja
act-verdict-given = antoi arvion
act-verdict-taken-back = perui arvion
act-review-finished = sai arvioinnin valmiiksi
act-review-reopened = avasi arvioinnin uudelleen
act-review-flagged = muutti arvioinnin merkintää
act-note-added = kirjoitti muistiinpanon
act-note-changed = muutti muistiinpanoa
act-note-removed = poisti muistiinpanon
act-tag-added = lisäsi tunnisteen
act-tag-removed = poisti tunnisteen
act-collection-opened = avasi kokoelman
act-collection-created = loi kokoelman
act-collection-changed = muutti kokoelmaa
act-collection-removed = poisti kokoelman
act-example-added = lisäsi esimerkin
act-example-changed = muutti esimerkkiä
act-example-removed = poisti esimerkin
act-exported = vei kokoelman tiedostoon
act-imported = toi tiedoston
act-import-cancelled = tuonti keskeytettiin
act-import-failed = tuonti epäonnistui
act-import-undone = kumosi tuonnin
act-import-erased = kumotun tuonnin keskustelut tuhottiin
act-import-reported = vei tuonnin raportin tiedostoon
act-mapping-saved = tallensi kenttien vastaavuudet
act-mapping-removed = poisti kenttien vastaavuudet
act-retention-planned = vanhentuneet keskustelut piilotettiin
act-retention-done = vanhentuneet keskustelut tuhottiin
act-retention-recorded = tuhoamispöytäkirja sidottiin käyttölokiin
act-retention-confirmed = vahvisti tuhoamisen
act-margin-raised = pidensi varmuusaikaa
act-clock-anomaly = tietokoneen kello poikkesi
act-setting-changed = muutti asetusta
act-lock-changed = muutti lukitusta käyttämättömänä
act-rescrub-begun = aloitti rekisterin läpikäynnin
act-rescrub-done = rekisteri käytiin läpi
act-rescrub-cancelled = rekisterin läpikäynti keskeytettiin
act-rescrub-failed = rekisterin läpikäynti epäonnistui
act-leak-check-begun = aloitti vuototarkistuksen
act-leak-check-drawn = vuototarkistuksen otos poimittiin
act-leak-check-shown = katsoi otoksen viestiä
act-leak-check-judged = arvioi otoksen viestin
act-leftover-removed = poisti jääneen henkilötiedon
act-leak-check-finished = sai vuototarkistuksen valmiiksi
act-backup-begun = aloitti varmuuskopion teon
act-backup-made = varmuuskopio tehtiin
act-backup-restored = palautti rekisterin varmuuskopiosta
act-audit-viewed = katsoi käyttölokia
act-audit-export-begun = aloitti käyttölokin viennin tiedostoon
act-audit-exported = käyttöloki vietiin tiedostoon
act-audit-pruned = lokin vanhimmat merkinnät poistettiin
act-record-stated = muutti rekisterinpitäjän ilmoittamia tietoja selosteessa
act-record-exported = vei selosteen käsittelytoimista tiedostoon
act-scorecard-drafted = teki arviointilomakkeen luonnoksen
act-scorecard-changed = muutti arviointilomakkeen luonnosta
act-scorecard-published = julkaisi arviointilomakkeen
act-scorecard-archived = arkistoi arviointilomakkeen
act-scorecard-removed = poisti arviointilomakkeen luonnoksen
act-value-given = antoi kriteerille arvon
act-value-taken-back = perui kriteerin arvon
act-restore-begun = alkoi palauttaa varmuuskopiota
act-backup-removed = varmuuskopiot, joiden aika oli päättynyt, tuhottiin
act-backup-folder-chosen = valitsi varmuuskopioiden kansion
act-backup-folder-forgotten = ilmoitti, ettei kansiossa ole enää varmuuskopioita
act-file-checked = rekisteritiedosto tarkistettiin
act-retention-proved = kaikki käytiin läpi vanhemman löytämiseksi
act-destruction-printed = tulosti tuhoamispöytäkirjan
act-round-drawn = arviointikierroksen otos poimittiin
act-round-changed = siirsi arviointikierroksen päättymispäivää
act-round-reviewers-changed = muutti arviointikierroksen arvioijia
act-round-reviewer-added = lisäsi arvioijan arviointikierrokselle
act-round-reviewer-taken-out = poisti arvioijan arviointikierrokselta
act-round-closed = sulki arviointikierroksen
act-queue-taken = otti keskustelun työjonosta
act-queue-skipped = ohitti keskustelun työjonossa
act-queue-returned = palautti ohitetun keskustelun työjonoon
act-queue-taken-over = otti keskustelun työtoverin työjonosta
act-queue-passed-on = ohitettu keskustelu annettiin toiselle arvioijalle
act-queue-called = toinen arvioija kutsuttiin
act-adjudication-opened = avasi keskustelun arviointien erot
act-verdict-settled = ratkaisi arvion
act-value-settled = ratkaisi kriteerin arvon
act-settling-taken-back = perui ratkaisun
act-adjudication-finished = sai keskustelun arviointien erot ratkaistuiksi
act-answer-judged = arvioi vastaustekstin kaikki esiintymät
act-answer-taken-back = perui vastaustekstin arvion
act-gaps-exported = vei ohjeiden aukot tiedostoon
act-figures-exported = vei lukuja tiedostoon
act-report-exported = tallensi laaturaportin
act-plot-exported = vei kuvaajan kuvana
act-target-changed = muutti oikeiden vastausten tavoitetta
act-unknown = teki jotain, mitä tämä ohjelma ei tunne

## What acts are about
act-group-access = Kirjautuminen
act-group-accounts = Tunnukset
act-group-conversations = Keskustelut
act-group-reviews = Arvioinnit
act-group-collections = Kokoelmat
act-group-imports = Tuonnit
act-group-retention = Säilytys ja tuhoaminen
act-group-sieve = Henkilötietojen poisto
act-group-register = Rekisteri ja loki

## Table for a spreadsheet
audit-column-row = Nro
audit-csv-time = Aika (UTC)
audit-column-person = Kuka
audit-column-act = Mitä
audit-column-code = Koodi
audit-column-object = Kohde
audit-column-amount = Määrä
audit-column-purpose = Tarkoitus

## Faults of the chain

# $row number
audit-fault-missing = Ennen merkintää { $row } puuttuu merkintöjä.

# $row number
audit-fault-unlinked = Merkintä { $row } ei jatka edellistä merkintää.

# $row number
audit-fault-changed = Merkintää { $row } on muutettu.

# $row number
audit-fault-checkpoint = Merkintä { $row } ei ole sama kuin tarkistuspisteessä.

# $row number
audit-fault-cut-off = Merkinnän { $row } jälkeen puuttuu merkintöjä.

# $row number
audit-fault-words = Merkinnän { $row } sanat eivät ole samat kuin kirjatut.

## seula verify

verify-whole = Rekisteritiedosto on ehjä.
verify-damaged = Rekisteritiedosto on vioittunut. Ota tiedostosta kopio talteen ja ota yhteys it-tukeen.

# $checkpoints number
# $first number
# $last number
# $rows number
verify-log-whole = Lokiketju on ehjä. Merkintöjä { $rows }, numerot { $first }–{ $last }, tarkistuspisteitä { $checkpoints }.
verify-log-broken = Lokiketju on katkennut.

# $first number
# $last number
# $row number
# $rows number
verify-log-pruned = Merkintä { $row } on poistettu, kun sen aika oli ohi, ja loki on sinetöity sen jälkeen: sanoja ei voi verrata. Säilytettävien merkintöjen ketju on ehjä. Merkintöjä { $rows }, numerot { $first }–{ $last }.

# $row number
verify-words = Merkintä { $row } ({ $when }) paperille: { $words }
verify-nothing-older = Rekisterissä ei ole mitään, mikä on alkanut ennen { $date }.
verify-older = { $count ->
    [one] Rekisterissä on 1 keskustelu, joka on alkanut ennen { $date }. Se on piilotettu eikä vielä tuhottu.
   *[other] Rekisterissä on { $count } keskustelua, jotka ovat alkaneet ennen { $date }. Ne on piilotettu eikä vielä tuhottu.
}

## Screen: what acts were about

audit-hits = { $count ->
    [one] 1 osuma
   *[other] { $count } osumaa
}
audit-places = { $count ->
    [one] 1 kohta
   *[other] { $count } kohtaa
}
audit-records = { $count ->
    [one] 1 hylätty tietue
   *[other] { $count } hylättyä tietuetta
}
audit-backups = { $count ->
    [one] 1 varmuuskopio
   *[other] { $count } varmuuskopiota
}
audit-file-whole = ehjä
audit-file-damaged = vioittunut
audit-entries = { $count ->
    [one] 1 merkintä
   *[other] { $count } merkintää
}

# $number is a number without spaces, as it is searched for.
audit-conversation = keskustelu { $number }

# $number number
audit-round = kierros { $number }
audit-looked-all = kaikkien toimet
audit-looked-own = omat toimet
audit-system = järjestelmä

## Screen: bar and table

audit-whose = Kenen toimet
audit-all = Kaikki
audit-own = Omat
audit-scope-all = Kaikkien toimet
audit-scope-own = Omat toimet
audit-search-object = Kohteen numero
audit-search-clear = Poista numero
audit-when = Milloin
audit-other-days = Muut päivät…
audit-column-time = Aika
audit-column-details = Tarkemmin
audit-field-words = Sanat
audit-none-title = Ei vielä merkintöjä
audit-none-body = Kaikki, mitä rekisterissä tehdään, kirjautuu tähän itsestään
audit-no-match-title = Yksikään merkintä ei vastaa rajauksia
audit-failed = Käyttölokia ei voitu hakea

## Screen: the chain

audit-verify = Tarkista
audit-check-title = Käyttölokin ketju
audit-checking = Ketjua tarkistetaan
audit-chain-whole = { $count ->
    [one] Lokiketju on ehjä, 1 merkintä
   *[other] Lokiketju on ehjä, { $count } merkintää
}

# $row number
audit-newest = Merkintä { $row } · { $when }

audit-paper = Kirjoita numero ja nämä sanat paperille. Niistä näkee myöhemmin, onko koko loki vaihdettu toiseen, mitä pelkkä ketju ei paljasta.

# $good number
# $row number
audit-broken-shown = Ketju katkeaa merkintöjen { $good } ja { $row } välissä. Kaikki merkinnät näkyvät yhä alla, mutta merkinnästä { $row } alkaen lokiin ei voi luottaa.
audit-compare-title = Vertaa aiemmin kirjattuihin sanoihin
audit-compare-number = Merkinnän numero
audit-compare-words = Kahdeksan sanaa
audit-compare-missing = Kirjoita numero ja kaikki kahdeksan sanaa
audit-compare = Vertaa

# $row number
audit-same = Merkinnän { $row } sanat ovat samat kuin paperilla.

# $row number
audit-no-longer-kept = Merkintää { $row } ei enää säilytetä: sen aika on ohi, eikä mitään voi verrata.
audit-differ-help = Vertaa ensin kirjoittamaasi paperiin sana sanalta.

## Screen: export

audit-export = Vie…
audit-export-title = Vie käyttöloki tiedostoon
audit-export-body = Tiedostossa on työntekijöiden nimiä ja heidän toimensa. Se jää rekisterin ulkopuolelle, eikä Seula voi tuhota sitä. Merkintöjen määrä ja viejä kirjataan käyttölokiin.
audit-export-all = Kaikki merkinnät viedään
audit-export-button = Vie merkinnät
audit-exported = { $count ->
    [one] 1 merkintä vietiin tiedostoon { $file }
   *[other] { $count } merkintää vietiin tiedostoon { $file }
}

# $date is written year first.
audit-export-file = kayttoloki-{ $date }.csv
