### Resultat: figures of closed rounds, volumes, and what leaves of them.

insights-scope = viktade andelar, 95 % konfidensintervall

## Bar

insights-period = Period
insights-days = 30 dagar
insights-quarter = Kvartal
insights-year = År
insights-two-years = Två år
insights-topic = Ämne
insights-criterion = Kriterium
insights-as-tables = Som tabeller
insights-as-plots = Som diagram
insights-copy = Kopiera tabellen
insights-copied = Tabellen kopierades

## Figures

insights-few = ·· för få fall
insights-few-monthly = ·· för få per månad
# $number number
insights-at-least = minst { $number }
insights-answers = { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
insights-messages = { $count ->
    [one] 1 meddelande
   *[other] { $count } meddelanden
}
insights-interval = { $low }–{ $high }, { $of }
insights-up = ↑ { $points } procentenheter
insights-down = ↓ { $points } procentenheter
insights-no-change = → ingen klar ändring
insights-good = god
insights-acceptable = godtagbar
insights-weak = svag

## Tiles

insights-correct = Rätta svar
insights-critical = Kritiska fel
insights-agreement = Granskarnas samstämmighet
insights-leftover = Kvarlämnade personuppgifter
insights-tile-none = Ingen avslutad omgång under perioden
insights-tile-few = För få konversationer för att visa andelen
insights-critical-none = Inga kritiska kriterier är bedömda
insights-agreement-none = För få svar med två granskare
insights-leftover-none = Kvarlämnade uppgifter har inte kontrollerats under perioden

## Cards

insights-line = Rätta svar per omgång
insights-line-criterion = Andelen högsta värden per omgång: { $criterion }
insights-legend = linje: beräknad andel, yta: 95 % konfidensintervall
insights-legend-target = streckad linje: mål { $share }
insights-verdicts = Bedömningar
insights-parts = Ämnen, språk och kanaler, svagast först
insights-criteria = Kriterier, de mest omstridda först
insights-months = Konversationer per månad
insights-ledger = Kvarvarande och förstörda konversationer per månad
# $years number
insights-ledger-of = { $years } år; stapelns vänstra del: i registret, högra del: förstörda eller dolda
# $years number
insights-ledger-years = { $years } år
insights-ledger-kept = I registret
insights-ledger-lost = Förstörda eller dolda
insights-ledger-gone = förstörda eller dolda { $amount }
insights-reviewed = Givna bedömningar per månad
insights-reviewed-values = Givna värden per månad: { $criterion }
# $years number
insights-reviewed-of = { $years } år; antal av det som granskades, ingen beräknad andel
insights-reviewed-said = { $word } { $amount }
insights-reviewed-none = Ingenting är granskat från dessa månader
insights-hours = Konversationer efter klockslag
insights-kinds = Borttagna personuppgifter
insights-leaks = Kvarlämnat per kontroll
insights-coverage = Täckning per månad
insights-coverage-of = andelen konversationer som är granskade
insights-own = De egna bedömningarnas träffsäkerhet
insights-own-mine = Dina bedömningar
insights-own-team = Andra tillsammans
insights-none = Talen kommer när en huvudanvändare avslutar en granskningsomgång
insights-criteria-none = Talen kommer ur en omgång vars bedömningsformulär frågar efter kriterier
insights-volumes-none = Det finns inga konversationer från perioden
# $least number
# $people number
insights-own-none = Talet kommer när minst { $least } av dina svar är avgjorda. Bara du ser det. De andras tal visas först när de är minst { $people }.
insights-handed-over = vidarekopplade { $share }
insights-hour = { $from }–{ $to }
insights-head-alpha = Krippendorffs alfa
insights-head-given = gånger
insights-head-highest = högsta värdet (95 % intervall)

## What leaves

insights-export = Exportera…
insights-export-title = Exportera tal
insights-export-body = Filen innehåller bara tal, inga konversationer och inga personer. Exporten skrivs i användningsloggen.
insights-export-button = Exportera filen
insights-what = Vad som exporteras
insights-report = Månadens kvalitetsrapport
insights-table = Tabell: { $name }
insights-table-span = Tabellen gäller perioden och avgränsningen som är valda på sidan
# $years number
insights-table-span-years = Tabellen gäller { $years } år och avgränsningen som är vald på sidan
insights-month = Månad
insights-report-file = kvalitet-{ $month }.html
insights-table-file = tal-{ $date }.csv
insights-exported = { $rows ->
    [one] 1 rad exporterades till filen { $file }
   *[other] { $rows } rader exporterades till filen { $file }
}
insights-reported = Kvalitetsrapporten finns i filen { $file }
insights-picture = Spara diagrammet som bild…
insights-picture-purpose = användningsändamål: { $purpose }
insights-picture-title = Spara diagrammet som bild
insights-picture-body = Bilden visar diagrammet på vit botten med rubrik, teckenförklaring, datum, myndighetens namn och användningsändamål. Ju större fönstret är, desto skarpare blir bilden. Exporten skrivs i användningsloggen.
insights-picture-button = Spara bilden
insights-picture-file = diagram-{ $date }.png
insights-pictured = Diagrammet finns i filen { $file }

## Target

insights-target = Mål
insights-target-set = Mål för rätta svar…
insights-target-title = Mål för rätta svar
insights-target-body = Målet syns i diagrammet som en streckad linje, i tabellen och i kvalitetsrapporten. Ändringen skrivs i användningsloggen.
insights-target-field = Mål i procent
insights-target-wrong = Ett heltal 1–100; tomt tar bort målet
insights-target-changed = Målet är sparat
