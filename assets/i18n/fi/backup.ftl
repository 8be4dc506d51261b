### Backups in the window: the list, the folder, making one and restoring one.

backups-tab = Varmuuskopiot
backups-title = Varmuuskopiot
backups-about = Varmuuskopio on rekisterin kopio ilman keskusteluja, jotka tuhotaan 30 päivän kuluessa. Niitä säilytetään seitsemän, ja jokainen tuhotaan 30 päivän kuluttua.
backups-make = Ota varmuuskopio nyt
backups-none = Varmuuskopioita ei ole vielä
backups-done = Varmuuskopio otettiin, { $size }

## Why a copy was made

backup-kind-wanted = Varmuuskopio

# $format number
backup-kind-before-update = Ennen rekisterin päivitystä, muoto { $format }
backup-kind-replaced = Ennen palautusta
backup-kind-damaged = Vioittunut rekisteri, ennen palautusta

# $date is a day.
backup-destroyed-on = tuhotaan { $date }
backup-overdue = olisi pitänyt tuhota { $date }
backup-overdue-advice = Seula ei voinut tuhota tiedostoa. Poista se tai pyydä it-tuelta oikeus poistaa tiedostoja kansiosta.
backups-overdue = { $count ->
    [one] 1 varmuuskopion aika on päättynyt, eikä sitä voitu tuhota
   *[other] { $count } varmuuskopion aika on päättynyt, eikä niitä voitu tuhota
}

## The folder

backup-folder = Varmuuskopioiden kansio
backup-folder-beside = rekisterin vieressä
backup-folder-change = Vaihda kansio…
backup-folder-title = Varmuuskopioiden kansio
backup-folder-body = Kansion on oltava tämän koneen levyllä, eivätkä muut saa pystyä viemään sinne tiedostoja. Jo otetut varmuuskopiot pysyvät paikallaan, kunnes ne tuhotaan.
backup-folder-path = Kansion polku
backup-folder-use = Käytä kansiota
backup-folder-default = Takaisin rekisterin vieressä olevaan kansioon
backup-folder-unreadable = Kansiota { $folder } ei voi katsoa. Jos se on irrotettavalla levyllä, kytke levy: kansion varmuuskopiot on tuhottava viimeistään { $date }.
backup-folder-forget = Sen varmuuskopiot on tuhottu

## Restoring

backup-restore = Palauta…
backup-restore-name = { $label } { $when }
backup-restore-other = Palauta muusta tiedostosta…
restore-title = Palautetaanko rekisteri varmuuskopiosta?
restore-path = Varmuuskopion tiedosto
restore-check = Varmuuskopio tarkistetaan: sen on oltava ehjä Seulan rekisteri.
restore-retention = Siitä tuhotaan kaikki, minkä säilytysaika on päättynyt. Siinä ei ole keskusteluja, jotka oli sitä otettaessa tarkoitus tuhota 30 päivän kuluessa, joten ne puuttuvat.
restore-sign-out = Se korvaa rekisterin. Kaikki kirjataan ulos, myös muista ikkunoista. Jos joku muuttaa jotakin sillä välin, mitään ei palauteta.
restore-since = { $date } jälkeen tehdyt arvioinnit, muistiinpanot ja esimerkit puuttuvat, ja sen jälkeen poistettu on taas tallella. Tilit, salasanat, tuhoamispöytäkirjat ja käyttöloki pysyvät ennallaan.
restore-since-backup = Varmuuskopion ottamisen jälkeen tehdyt arvioinnit, muistiinpanot ja esimerkit puuttuvat, ja sen jälkeen poistettu on taas tallella. Tilit, salasanat, tuhoamispöytäkirjat ja käyttöloki pysyvät ennallaan.
restore-kept = Nykyinen rekisteri jää varmuuskopioiden joukkoon ja tuhotaan 30 päivän kuluttua.
restore-button = Korvaa rekisteri varmuuskopiolla
restore-done = Rekisteri palautettiin varmuuskopiosta. Kirjaudu uudelleen sisään.
