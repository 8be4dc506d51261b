### What keeps the register sound: the card of facts, the check of the file, the daily run of retention.

upkeep-tab = Tarkistus
upkeep-tabs = Rekisterin osat
upkeep-title = Tarkistus ja varmuuskopiot
upkeep-file-checked = Tiedosto tarkistettu
upkeep-file-damaged = Tiedosto vioittunut
upkeep-file-unchecked = Tiedostoa ei ole vielä tarkistettu
upkeep-backup = Varmuuskopio
upkeep-run = Säilytysajat tarkistettu
upkeep-scheduled = Koneen ajastuksesta
upkeep-never = ei koskaan
upkeep-damaged-title = Rekisteritiedosto on vioittunut
upkeep-damaged-body = Tarkistuksessa { $when } tiedostosta löytyi vika. Ota tiedostosta kopio talteen ja palauta viimeisin ehjä varmuuskopio. Palautuksen jälkeen tuhotaan heti kaikki, minkä säilytysaika on päättynyt.

## The line below the top bar

hint-damaged = Rekisteritiedosto on vioittunut. Palauta varmuuskopio tai ota yhteys it-tukeen.
hint-damaged-short = Rekisteritiedosto on vioittunut
hint-missed = Säilytysaikoja ei tarkistettu kolmeen päivään. Ota päivittäinen ajo käyttöön.
hint-missed-short = Säilytysaikoja ei tarkistettu kolmeen päivään

## The daily run

schedule-title = Päivittäinen ajo
schedule-body = Säilytysajat tarkistetaan aina, kun Seula käynnistetään. Jotta ne tarkistetaan joka päivä silloinkin, kun kukaan ei avaa ikkunaa, kopioi nämä rivit kerran { $place }. Riveillä ovat tämän koneen ohjelma ja rekisteri.
schedule-shell = päätteeseen
schedule-prompt = komentokehotteeseen
schedule-lines = Ajastuksen rivit
schedule-copy = Kopioi rivit
schedule-missed = Säilytysaikoja ei tarkistettu ainakaan kolmeen päivään { $date } alkaen. Määräajat pitävät vain, jos ne tarkistetaan joka päivä.

## On a terminal

cli-checked = Tiedosto on viimeksi tarkistettu itsestään { $when }: ehjä
cli-checked-damaged = Tiedosto on viimeksi tarkistettu itsestään { $when }: vioittunut
cli-last-backup = Viimeisin varmuuskopio { $when }
cli-no-backup = Varmuuskopiota ei ole
