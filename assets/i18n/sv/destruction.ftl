### The record of a destruction: on paper, and where it is printed.

# $number number
destruction-number = förstöringsprotokoll { $number }

# $number number
destruction-title = Förstöringsprotokoll { $number }

# $number number
destruction-print = Skriv ut protokoll { $number }…

# $number number
destruction-print-title = Skriv ut förstöringsprotokoll { $number }
destruction-print-body = Protokollet är en egen sida för den personuppgiftsansvariges handlingar. Det innehåller antal och dagar, ingen text ur konversationer.
destruction-print-button = Spara sidan
destruction-print-language = Sidans språk
destruction-printed = Förstöringsprotokollet sparades: { $file }

# $date is written year first.
# $number number
destruction-file = forstoringsprotokoll-{ $number }-{ $date }.html

## The page

destruction-controller = Personuppgiftsansvarig
destruction-began = Började
destruction-ended = Slutade
destruction-not-ended = pågår
destruction-duration = Tid
destruction-cut-off = Gränsdatum
destruction-cut-off-words = det som började före { $date } förstördes
destruction-state = Läge
destruction-confirmed = Bekräftad av
destruction-not-confirmed = ingen bekräftelse behövdes
destruction-what = Vad som förstördes
destruction-month = Började i
destruction-conversations = Konversationer
destruction-messages = Meddelanden
destruction-notes = Anteckningar
destruction-tags = Nyckelord
destruction-verdicts = Bedömningar
destruction-examples = Exempel
destruction-total = Totalt
destruction-no-months = Ett äldre program gjorde körningen. Det sparade inte månadernas antal.
destruction-annotations = Anteckningar, nyckelord, bedömningar och exempel
destruction-check = Hur det kontrollerades
destruction-sought = Förstörda teckensträngar som söktes
destruction-read = Läst ur filerna
destruction-hits = Av dem hittades
destruction-unchecked = Filerna genomsöktes inte: det fanns ingen teckensträng att söka, eller en tidigare körning hade avbrutits.
destruction-found-nothing = Inget av det förstörda finns i filerna
destruction-found = Något av det förstörda finns ännu i filerna
destruction-versions = Versioner
destruction-versions-words = Seula { $program }, SQLite { $sqlite }
destruction-versions-unknown = inte kända
destruction-log = I användningsloggen
destruction-entry = Händelse
destruction-hash = Händelsens kontrollsumma
destruction-words = Samma som åtta ord
destruction-no-entry = Körningen är inte klar, eller händelsen sparas inte längre
destruction-printed-by = Utskriven av
destruction-printed-at = Utskriven
destruction-note = Kontrollsumman binder protokollet till användningsloggen, där varje händelse följer på den förra. De åtta orden kan jämföras med loggen i vyn Användningslogg eller med kommandot seula verify.
destruction-changed = Protokollet är inte längre som det var när körningen slutade: det har ändrats efteråt, och användningsloggen bekräftar det inte. Det går inte att lita på det.
destruction-not-compared = Protokollet kan inte jämföras med användningsloggen: körningen är inte klar, den slutade innan loggen berättade om protokoll, eller så sparas händelsen inte längre.

# $run number
destruction-cli = Den senaste körningens nummer: { $run }

# $run number
destruction-changed-run = Förstöringsprotokoll { $run } har ändrats eller tagits bort efter att körningen slutade. Kontakta it-stödet.
