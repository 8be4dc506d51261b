### Import: three steps, a sample at the left, what was found at the right.

import-nothing-stored = mitään ei ole vielä tallennettu
import-step-file = Tiedosto
import-step-personal-data = Henkilötiedot
import-step-import = Tuonti

## Step 1: the file

import-choose-title = Valitse tiedostoja tai kansio, jotka on viety chat-järjestelmästä
import-choose = Valitse tiedostoja…
import-drop = tai pudota tiedostot tai kansiot tähän
import-drop-now = Pudota tiedostot tai kansiot tähän
import-path = Tiedoston tai kansion polku
import-path-open = Lue tiedosto
import-formats = Tunnistetut muodot: boost.ai, Zendesk Chat, Rasa, Bot Framework, giosg, Ninchat, Genesys Cloud, JSON (role, content), CSV
import-reading-stores-nothing = Tiedosto luetaan ensin muistiin. Rekisteriin ei tallenneta mitään ennen tuontia.

# $done number
# $total number
import-file-of = tiedosto { $done }/{ $total }

## Step 2: what was found

import-removing = Poistetaan henkilötietoja
import-memory-only = muistissa, levylle ei ole kirjoitettu
import-recognised = Tunnistettu muodoksi: { $source }
import-found-conversations = { $count ->
    [one] 1 keskustelu
   *[other] { $count } keskustelua
}
import-found-languages = { $count ->
    [one] 1 kieli
   *[other] { $count } kieltä
}
import-found-known = { $count ->
    [one] 1 keskustelu on jo rekisterissä
   *[other] { $count } keskustelua on jo rekisterissä
}
import-found-past-due = { $count ->
    [0] Säilytysaika ei ole päättynyt yhdeltäkään
    [one] 1 keskustelun säilytysaika on päättynyt, joten sitä ei tuoda
   *[other] { $count } keskustelun säilytysaika on päättynyt, joten niitä ei tuoda
}
import-found-range = Alkaneet { $range }
import-notes-dropped = { $count ->
    [0] Sisäisiä muistiinpanoja ei ole
    [one] 1 sisäinen muistiinpano jätetään pois
   *[other] { $count } sisäistä muistiinpanoa jätetään pois
}
import-samples = Näin viestit tallentuvat
import-samples-none = Tiedostossa ei ole viestejä, joita voisi näyttää
import-by-kind = Poistettu lajeittain
import-by-kind-total = { $count ->
    [0] ei mitään
    [one] 1 kohta
   *[other] { $count } kohtaa
}
import-by-kind-note = Muu teksti jää ennalleen ja voi vielä kertoa, kenestä on kyse
import-undated-title = { $count ->
    [one] 1 keskustelulla ei ole päiväystä
   *[other] { $count } keskustelulla ei ole päiväystä
}
import-undated-body = Säilytysaika lasketaan alkamispäivästä. Anna päivä, jota vanhempia keskusteluja tiedostossa ei ole. Jos päivää ei tiedetä, niitä ei voi tuoda.
import-not-older-than = Ei vanhempaa kuin
import-not-older-apply = Lue uudelleen tällä päivällä
import-not-older-future = Päivä ei voi olla tulevaisuudessa
import-refused-title = { $count ->
    [0] Yhtään tietuetta ei hylätty
    [one] 1 tietue hylättiin
   *[other] { $count } tietuetta hylättiin
}
import-refused-show = Näytä syyt
import-refused-hide = Piilota syyt

# $offset number
# $record number
import-refused-record = Tietue { $record }, tavu { $offset }: { $reason }
import-refused-first = { $count ->
    [one] Näytetään ensimmäinen
   *[other] Näytetään ensimmäiset { $count }
}
import-refused-copy = Kopioi luettelo
import-all-known = { $count ->
    [one] Tiedoston keskustelu on jo rekisterissä
   *[other] Kaikki { $count } keskustelua ovat jo rekisterissä
}
import-button = { $count ->
    [0] Tiedostossa ei ole tuotavaa
    [one] Tuo 1 keskustelu
   *[other] Tuo { $count } keskustelua
}

## Step 3: the import itself

import-running = Tuodaan keskusteluja
import-interrupt-note = Keskeytys ei jätä mitään puolitiehen
import-interrupted = Tuonti keskeytettiin. Rekisteriin ei jäänyt mitään tästä tiedostosta.
import-leave-running = Tuonti jatkuu, vaikka siirryt toiseen näkymään

## Report: one line a count, lines with 0 too

import-report-title = Tuontiraportti
import-read = { $count ->
    [one] Tiedostosta luettiin 1 keskustelu
   *[other] Tiedostosta luettiin { $count } keskustelua
}
import-imported = { $count ->
    [one] 1 tuotiin rekisteriin
   *[other] { $count } tuotiin rekisteriin
}
import-replaced = { $count ->
    [one] 1 korvasi lyhyemmän version
   *[other] { $count } korvasi lyhyemmän version
}
import-skipped = { $count ->
    [one] 1 oli jo rekisterissä
   *[other] { $count } oli jo rekisterissä
}
import-conflicts = { $count ->
    [one] 1 on ristiriidassa rekisterin kanssa, eikä sitä tuotu
   *[other] { $count } on ristiriidassa rekisterin kanssa, eikä niitä tuotu
}
import-refused = { $count ->
    [0] 0 hylättiin
    [one] 1 hylättiin, syy alla
   *[other] { $count } hylättiin, syyt alla
}
import-scrubbed = { $count ->
    [0] Henkilötietoja ei löytynyt
    [one] 1 henkilötieto poistettiin ennen tallennusta
   *[other] { $count } henkilötietoa poistettiin ennen tallennusta
}

# $number number
import-number = Tuonti { $number }
import-delete-source = Alkuperäinen tiedosto sisältää yhä henkilötiedot. Tuhoa se, kun sitä ei enää tarvita.
import-show-conversations = Näytä keskustelut
import-more = Tuo lisää…
import-history = Tuontihistoria
import-history-unnamed = Tiedostojen nimiä ei tallenneta, koska niissä voi olla henkilötietoja
import-waits = Odottaa toisen työn valmistumista
import-mapping = Kenttävastaavuudet
import-mapping-none = Tiedosto tunnistetaan sisällöstään
import-mapping-needed = Tiedosto luetaan kenttävastaavuuksien mukaan. Valitse ne alta ja lue tiedosto uudelleen, tai osoita kentät itse.

## Conversations that contradict the register

import-older = { $count ->
    [one] niistä 1 on lyhyempi kuin rekisterissä: tiedosto on vanhempi
   *[other] niistä { $count } on lyhyempiä kuin rekisterissä: tiedosto on vanhempi
}
import-conflicts-title = { $count ->
    [one] 1 keskustelu on ristiriidassa rekisterin kanssa
   *[other] { $count } keskustelua on ristiriidassa rekisterin kanssa
}
import-conflicts-body = Rekisterissä oleva keskustelu jäi ennalleen, eikä tiedoston versiota tuotu
conflict-with = Ristiriita keskustelun { $number } kanssa: { $why }

# $message number
conflict-role = viestin { $message } kirjoittaja on toinen

# $message number
conflict-time = viestin { $message } aika on toinen

# $message number
conflict-text = viestin { $message } teksti on toinen
conflict-twice = tiedostossa on siitä kaksi erilaista pidempää versiota
conflict-unfinished = sen oma tuonti on vielä kesken
import-strangers = Roolin arvot, joita kenttävastaavuudet eivät tunne: { $words }
import-failed = { $file }: tuonti epäonnistui, eikä rekisteriin jäänyt siitä mitään. { $why }
import-product-needs-fields = Tiedosto on tunnistettu: { $product }. Tämän muodon kentät on osoitettava ennen lukemista.

## The table of refused records

import-csv-record = tietue
import-csv-byte = tavu
import-csv-code = koodi
import-csv-reason = syy

## Imports of the past

import-notes-kept = { $count ->
    [one] 1 sisäinen muistiinpano tuotiin
   *[other] { $count } sisäistä muistiinpanoa tuotiin
}
import-undone = { $count ->
    [one] Tuonti kumottiin, 1 keskustelu tuhottiin
   *[other] Tuonti kumottiin, { $count } keskustelua tuhottiin
}
import-undone-by = kumottu { $when }, { $by }
import-still-there = { $count ->
    [0] Rekisterissä ei ole enää yhtään tämän tuonnin keskustelua
    [one] Rekisterissä on 1 tämän tuonnin keskustelu
   *[other] Rekisterissä on { $count } tämän tuonnin keskustelua
}
standing-reviews = { $count ->
    [one] 1 arviointi
   *[other] { $count } arviointia
}
standing-notes = { $count ->
    [one] 1 muistiinpano
   *[other] { $count } muistiinpanoa
}
standing-tags = { $count ->
    [one] 1 avainsana
   *[other] { $count } avainsanaa
}
standing-examples = { $count ->
    [one] 1 esimerkki kokoelmassa
   *[other] { $count } esimerkkiä kokoelmissa
}

## Several files, notes, the past

import-step-fields = Kenttävastaavuudet
import-choose-folder = Valitse kansio…
import-recognising = Tunnistetaan tiedostoja
import-files = { $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}

# $all number
# $known number
import-files-known = { $all } tiedostoa, joista { $known } voidaan lukea
import-read-files = { $count ->
    [0] Yhtään tiedostoa ei voi lukea
    [one] Lue 1 tiedosto
   *[other] Lue { $count } tiedostoa
}
import-one-each = Jokaisesta tiedostosta tulee oma tuontinsa, jonka voi kumota erikseen
import-file-needs-mapping = Tiedosto luetaan kenttävastaavuuksien mukaan
import-file-use = Lue { $file } vastaavuuksilla { $mapping }
import-file-point = Osoita kentät: { $file }…
import-file-why = { $file }: { $why }
import-each-file = Tiedostot
import-rate = { $size }/s
import-interrupted-after = { $count ->
    [one] Tuonti keskeytettiin. 1 tiedosto ehti valmistua, ja sen tuonnin voi kumota.
   *[other] Tuonti keskeytettiin. { $count } tiedostoa ehti valmistua, ja niiden tuonnit voi kumota.
}
import-notes-body = Muistiinpanot ovat henkilöstön omia merkintöjä, joita asiakas ei ole nähnyt. Ne jätetään pois, ellei niiden tuomiseen ole perustetta. Peruste tallentuu tuonnin tietoihin.
import-notes-keep = Tuo myös sisäiset muistiinpanot
import-notes-reason = Miksi muistiinpanoja tarvitaan
import-notes-reason-missing = Kirjoita, miksi sisäisiä muistiinpanoja tarvitaan
import-notes-why = Peruste muistiinpanojen tuomiselle: { $reason }
import-own-mappings = Rekisteriin tallennetut kenttävastaavuudet
import-history-count = { $count ->
    [one] 1 tuonti
   *[other] { $count } tuontia
}
import-history-all = Näytä kaikki tuonnit

# $number number
import-open-report = Avaa raportti { $number }
import-vouched = Mikään tiedostossa ei ole vanhempaa kuin { $day }
import-report-write = Tallenna hylättyjen luettelo…
import-report-body = Luettelossa on hylättyjen tietueiden numerot, sijainnit ja syyt, ei keskustelujen tekstiä. Tallennus kirjataan käyttölokiin.
import-report-written = Luettelo tallennettiin

# $date is written year first.
# $number number
import-report-file = tuontiraportti-{ $number }-{ $date }.csv
import-undo = Kumoa tuonti…

# $number number
import-undo-number = Kumoa tuonti { $number }…
import-undo-stands = Tuontia ei voi kumota, koska sen keskusteluihin on tehty: { $what }

# $number number
import-undo-title = Kumotaanko tuonti { $number }?
import-undo-body = { $count ->
    [one] 1 keskustelu tuhotaan rekisteristä, hakemistosta ja lokitiedostosta. Sitä ei voi palauttaa. Tuonti jää tuontihistoriaan kumottuna.
   *[other] { $count } keskustelua tuhotaan rekisteristä, hakemistosta ja lokitiedostosta. Niitä ei voi palauttaa. Tuonti jää tuontihistoriaan kumottuna.
}
import-undo-longer = { $count ->
    [one] Aiemman tuonnin 1 keskustelusta tuhotaan viestit, jotka tämä tuonti lisäsi siihen.
   *[other] Aiempien tuontien { $count } keskustelusta tuhotaan viestit, jotka tämä tuonti lisäsi niihin.
}
import-shortened = { $count ->
    [one] Aiemman tuonnin 1 keskustelusta tuhottiin viestit, jotka tuonti oli lisännyt
   *[other] Aiempien tuontien { $count } keskustelusta tuhottiin viestit, jotka tuonti oli lisännyt
}
import-undo-button = { $count ->
    [one] Kumoa tuonti ja tuhoa 1 keskustelu
   *[other] Kumoa tuonti ja tuhoa { $count } keskustelua
}

## Fields of a file of another make

fields-open = Osoita kentät…
fields-looking = Luetaan tiedoston alkua
fields-title = Osoita kentät
fields-body = Valitse tiedostosta löytyneistä kentistä. Mikään ehdotus ei ole voimassa ennen hyväksyntääsi, ja kenttä, jota et osoita, jää tuomatta.
fields-accept-all = Hyväksy kaikki ehdotukset
fields-suggestion = { $what } – ehdotus: { $value }. Hyväksy
fields-none = ei osoitettu
fields-list = Keskustelut tai viestit ovat tässä luettelossa
fields-list-file = koko tiedosto

# $count number
fields-list-at = { $place }, alussa { $count } tietuetta
fields-word = ”{ $word }” tarkoittaa
fields-words-many = Kentässä on niin monta eri arvoa, ettei niitä voi luetella. Valitse toinen kenttä tai kerro alla, kuka kirjoitti kaikki viestit.
fields-otherwise = Kaikki muut viestit kirjoitti
fields-otherwise-refused = ei tiedossa: keskustelu hylätään
fields-order = Viestien järjestys tiedostossa
fields-order-file = vanhin ensin, kuten tiedostossa
fields-order-newest = uusin ensin
fields-order-time = ajan mukaan
fields-html = Tekstit ovat HTML-muodossa
fields-personal = Näissä kentissä voi olla nimiä tai yhteystietoja. Valitut auttavat poistamaan ne teksteistä, eikä niitä tallenneta.
fields-preview = Näin tiedosto luetaan
fields-no-time = Aikaa ei ole osoitettu. Ilman sitä tuonti kysyy päivän, jota vanhempia keskusteluja tiedostossa ei ole.
fields-whole-file = koko tiedosto
fields-beginning = tiedoston alku
fields-role-count = { $role } { $count }
fields-refused = { $count }: { $reason }
fields-personal-word = { $word } voi olla henkilötieto. Jätä se pois tai osoita toinen kenttä.
fields-nothing-read = Näin tiedostosta ei lueta yhtään keskustelua
fields-withheld = { $count ->
    [one] 1 arvoa ei näytetä, koska se voi olla nimi. Kerro alla, kuka kirjoitti muut viestit.
   *[other] { $count } arvoa ei näytetä, koska ne voivat olla nimiä. Kerro alla, kuka kirjoitti muut viestit.
}
fields-name = Nimi, jolla vastaavuudet tallennetaan
fields-name-note = Tallennetaan vain kenttien nimet ja sanat, ei keskustelujen tekstiä
fields-name-missing = Anna nimi, jolla vastaavuudet tallennetaan
fields-save = Tallenna ja lue tiedosto
fields-save-changes = Tallenna muutokset
fields-change = Muuta: { $name }…
fields-change-by-text = Näissä vastaavuuksissa on enemmän kuin lomake osaa. Muuta niitä tekstinä: seula mapping save
fields-change-needs-file = Valitse ensin tiedosto, jolla vastaavuuksia kokeillaan
fields-remove = Poista: { $name }…
fields-remove-title = Poistetaanko kenttävastaavuudet { $name }?
fields-remove-body = Niillä tuodut keskustelut jäävät rekisteriin. Samaa tuotetta olevia tiedostoja ei voi enää lukea näillä vastaavuuksilla.
