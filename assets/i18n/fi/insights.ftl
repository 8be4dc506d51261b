### Tulokset: figures of closed rounds, volumes, and what leaves of them.

insights-scope = painotettuja osuuksia, 95 %:n luottamusväli

## Bar

insights-period = Ajanjakso
insights-days = 30 päivää
insights-quarter = Neljännes
insights-year = Vuosi
insights-two-years = Kaksi vuotta
insights-topic = Aihe
insights-criterion = Kriteeri
insights-as-tables = Taulukkoina
insights-as-plots = Kuvaajina
insights-copy = Kopioi taulukko
insights-copied = Taulukko kopioitiin

## Figures

insights-few = ·· liian vähän tapauksia
insights-few-monthly = ·· kuukausittain liian vähän
# $number number
insights-at-least = vähintään { $number }
insights-answers = { $count ->
    [one] 1 vastaus
   *[other] { $count } vastausta
}
insights-messages = { $count ->
    [one] 1 viesti
   *[other] { $count } viestiä
}
insights-interval = { $low }–{ $high }, { $of }
insights-up = ↑ { $points } prosenttiyksikköä
insights-down = ↓ { $points } prosenttiyksikköä
insights-no-change = → ei selvää muutosta
insights-good = hyvä
insights-acceptable = kohtalainen
insights-weak = heikko

## Tiles

insights-correct = Oikeat vastaukset
insights-critical = Kriittiset virheet
insights-agreement = Arvioijien yksimielisyys
insights-leftover = Jääneet henkilötiedot
insights-tile-none = Ei suljettua kierrosta tällä ajalla
insights-tile-few = Liian vähän keskusteluja osuuden kertomiseen
insights-critical-none = Kriittisiä kriteerejä ei ole arvioitu
insights-agreement-none = Liian vähän kahden arvioijan vastauksia
insights-leftover-none = Jääneitä tietoja ei ole tarkistettu tällä ajalla

## Cards

insights-line = Oikeat vastaukset kierroksittain
insights-line-criterion = Korkeimman arvon osuus kierroksittain: { $criterion }
insights-legend = viiva: laskettu osuus, alue: 95 %:n luottamusväli
insights-legend-target = katkoviiva: tavoite { $share }
insights-verdicts = Arviot
insights-parts = Aiheet, kielet ja kanavat, heikoin ensin
insights-criteria = Kriteerit, kiistellyimmät ensin
insights-months = Keskustelut kuukausittain
insights-ledger = Rekisterissä olevat ja tuhotut keskustelut kuukausittain
# $years number
insights-ledger-of = { $years } vuotta; palkin vasen osa: rekisterissä, oikea osa: tuhottu tai piilotettu
# $years number
insights-ledger-years = { $years } vuotta
insights-ledger-kept = Rekisterissä
insights-ledger-lost = Tuhottu tai piilotettu
insights-ledger-gone = tuhottu tai piilotettu { $amount }
insights-reviewed = Annetut arviot kuukausittain
insights-reviewed-values = Annetut arvot kuukausittain: { $criterion }
# $years number
insights-reviewed-of = { $years } vuotta; montako annettiin, ei laskettu osuus
insights-reviewed-said = { $word } { $amount }
insights-reviewed-none = Näiltä kuukausilta ei ole arvioitu mitään
insights-hours = Keskustelut kellonajoittain
insights-kinds = Poistetut henkilötiedot
insights-leaks = Jääneet tiedot tarkistuksittain
insights-coverage = Kattavuus kuukausittain
insights-coverage-of = osuus keskusteluista, jotka on arvioitu
insights-own = Omien arvioiden osuvuus
insights-own-mine = Sinun arviosi
insights-own-team = Muut yhdessä
insights-none = Luvut tulevat, kun pääkäyttäjä sulkee arviointikierroksen
insights-criteria-none = Luvut tulevat kierroksesta, jonka arviointilomakkeella on kriteerejä
insights-volumes-none = Tältä ajalta ei ole keskusteluja
# $least number
# $people number
insights-own-none = Luku tulee, kun vähintään { $least } vastauksestasi on ratkaistu. Sen näet vain sinä. Muista kerrotaan vasta, kun heitä on vähintään { $people }.
insights-handed-over = siirretty { $share }
insights-hour = { $from }–{ $to }
insights-head-alpha = Krippendorffin alfa
insights-head-given = montako kertaa
insights-head-highest = korkein arvo (95 %:n väli)

## What leaves

insights-export = Vie…
insights-export-title = Vie lukuja
insights-export-body = Tiedostossa on vain lukuja, ei keskusteluja eikä henkilöitä. Vienti kirjataan käyttölokiin.
insights-export-button = Vie tiedosto
insights-what = Mitä viedään
insights-report = Kuukauden laaturaportti
insights-table = Taulukko: { $name }
insights-table-span = Taulukossa on sivulla valittu ajanjakso ja rajaus
# $years number
insights-table-span-years = Taulukossa on { $years } vuotta ja sivulla valittu rajaus
insights-month = Kuukausi
insights-report-file = laatu-{ $month }.html
insights-table-file = luvut-{ $date }.csv
insights-exported = { $rows ->
    [one] Tiedostoon { $file } vietiin 1 rivi
   *[other] Tiedostoon { $file } vietiin { $rows } riviä
}
insights-reported = Laaturaportti on tiedostossa { $file }
insights-picture = Tallenna kuvaaja kuvana…
insights-picture-purpose = käyttötarkoitus: { $purpose }
insights-picture-title = Tallenna kuvaaja kuvana
insights-picture-body = Kuvassa on kuvaaja valkoisella pohjalla, otsikko, selite, päivä, viraston nimi ja käyttötarkoitus. Kuva on sitä tarkempi, mitä suurempi ikkuna on. Vienti kirjataan käyttölokiin.
insights-picture-button = Tallenna kuva
insights-picture-file = kuvaaja-{ $date }.png
insights-pictured = Kuvaaja on tiedostossa { $file }

## Target

insights-target = Tavoite
insights-target-set = Oikeiden vastausten tavoite…
insights-target-title = Oikeiden vastausten tavoite
insights-target-body = Tavoite näkyy kuvaajassa katkoviivana, taulukossa ja laaturaportissa. Muutos kirjataan käyttölokiin.
insights-target-field = Tavoite prosentteina
insights-target-wrong = Kokonaisluku 1–100; tyhjä poistaa tavoitteen
insights-target-changed = Tavoite on tallennettu
