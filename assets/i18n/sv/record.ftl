### The record of processing: sentences, what each is checked by, and why one does not hold. A reason follows “Reason:” and begins small.

record-title = Register över behandling
record-tab = Register över behandling
record-intro = Varje mening prövas mot det öppna registret
record-checked = prövat { $when }
record-count-holds = { $count ->
    [one] 1 stämmer
   *[other] { $count } stämmer
}
record-count-untrue = { $count ->
    [one] 1 stämmer inte längre
   *[other] { $count } stämmer inte längre
}
record-count-stated = { $count ->
    [one] 1 uppges av den personuppgiftsansvariga
   *[other] { $count } uppges av den personuppgiftsansvariga
}
record-count-missing = { $count ->
    [one] 1 är inte ifylld
   *[other] { $count } är inte ifyllda
}

## States of a sentence

record-holds = stämmer
record-untrue = stämmer inte längre
record-stated = uppges av den personuppgiftsansvariga
record-missing = inte ifylld
record-reason = Orsak: { $reason }

## Parts, in the order of Article 30

record-section-controller = Personuppgiftsansvarig och kontaktuppgifter
record-section-purposes = Ändamålen med behandlingen
record-section-subjects = Kategorier av registrerade
record-section-data = Kategorier av personuppgifter
record-section-sources = Uppgiftskällor
record-section-recipients = Mottagare
record-section-transfers = Överföringar till tredjeländer
record-section-retention = Förvaringstider
record-section-security = Säkerhetsåtgärder
record-section-staff = Uppgifter om personalen: konton och logg

## Sentences

record-sentence-controller = Personuppgiftsansvarig
record-sentence-contact = Kontaktpersoner
record-sentence-officer = Dataskyddsombud
record-sentence-purposes = Konversationerna används bara för kvalitetsgranskning, utbildning och planering av rådgivningen
record-sentence-basis = Rättslig grund för behandlingen
record-sentence-training = Exempel för utbildning bevaras högst lika länge som konversationerna
record-sentence-subjects = De registrerade är kunder, som inte identifieras, och personal med användarkonto
record-sentence-conversations = Hela konversationen lagras: meddelanden, tider, språk, kanal, ämne och kundens betyg
record-sentence-scrubbed = Personuppgifter som kunden skriver tas bort automatiskt innan något lagras
record-sentence-notes = Källsystemets interna anteckningar importeras bara med ett skäl
record-sentence-imports = Uppgifterna kommer från chattsystemens egna exportfiler
record-sentence-recipients = Uppgifterna lämnas inte regelmässigt ut till någon
record-sentence-exports = En exporterad samling har alltid ett syfte och en förstöringsdag
record-sentence-network = Programmet har ingen nätverkskod och sänder inga uppgifter någonstans
record-sentence-transfers = Uppgifterna överförs inte till tredjeländer eller internationella organisationer
record-sentence-two-years = En konversation förstörs senast två år efter sin första dag
record-sentence-destruction = Förstörd text skrivs över och söks sedan i filerna
record-sentence-backups = En säkerhetskopia tas bort efter 30 dagar och innehåller inget som förstörs före det
record-sentence-file-rights = Registerfilen kan läsas bara av de systemanvändare som den är avsedd för
record-sentence-log = Användningen av registret loggas, och händelserna bildar en kedja
record-sentence-roles = Alla ser och gör bara det som rollen tillåter
record-sentence-accounts = Alla har ett eget användarkonto och lösenord
record-sentence-log-time = Loggen visar vem som gjorde vad och när, en bestämd tid
record-sentence-figures = Personliga siffror visas bara för personen själv

## What each is checked by

record-opened = { $count ->
    [0] Inga konversationer har öppnats
    [one] 1 konversation öppnad
   *[other] { $count } konversationer öppnade
}
record-collections = { $count ->
    [one] 1 samling
   *[other] { $count } samlingar
}
record-no-identity = det finns inget fält för kundens identitet
record-accounts = { $count ->
    [one] 1 användarkonto
   *[other] { $count } användarkonton
}
record-rated = { $count ->
    [one] kundens betyg i 1 konversation
   *[other] kundens betyg i { $count } konversationer
}
record-kinds = Konversationer ur vilka detta har tagits bort: { $kinds }
record-kinds-none = Inget har behövt tas bort ur konversationerna
record-leak = Kvar i ett slumpmässigt urval { $share }
record-leak-none = Det som blivit kvar har inte mätts ännu
record-imports = { $count ->
    [0] Inget har importerats ännu
    [one] 1 import
   *[other] { $count } importer
}
record-exports = { $count ->
    [0] Ingen samling har exporterats
    [one] 1 samling exporterad
   *[other] { $count } samlingar exporterade
}
record-more = { $count ->
    [one] och 1 tidigare
   *[other] och { $count } tidigare
}
record-logs = { $count ->
    [one] loggen exporterad 1 gång
   *[other] loggen exporterad { $count } gånger
}
record-reports = { $count ->
    [one] importrapport exporterad 1 gång
   *[other] importrapport exporterad { $count } gånger
}
record-records = { $count ->
    [one] detta register över behandling exporterat 1 gång
   *[other] detta register över behandling exporterat { $count } gånger
}
record-packages = { $count ->
    [one] 1 programbibliotek prövades när programmet byggdes: det öppnar inga nätverksförbindelser
   *[other] { $count } programbibliotek prövades när programmet byggdes: inget öppnar nätverksförbindelser
}
record-overwrites = överskrivning är på
record-backups = { $count ->
    [0] Det finns inga säkerhetskopior
    [one] 1 säkerhetskopia
   *[other] { $count } säkerhetskopior
}
record-oldest = äldsta { $date }
record-mode-file = fil { $mode }
record-mode-folder = mapp { $mode }
record-mode-unknown = systemet visar inte rättigheterna
record-refused = { $count ->
    [one] 1 åtgärd nekad
   *[other] { $count } åtgärder nekade
}
record-lock = { $minutes ->
    [one] fönstret låses efter 1 minut
   *[other] fönstret låses efter { $minutes } minuter
}
record-session = { $hours ->
    [one] sessionen avslutas efter 1 timme
   *[other] sessionen avslutas efter { $hours } timmar
}
record-hashes = av lösenorden bevaras bara hashvärden (Argon2id)
record-account-data = Av ett konto bevaras användarnamn, namn, roller, läge, tider för inloggning och inställningar; konton tas inte bort
record-log-data = En händelse har tid, person, åtgärd, objektets nummer, antal och ändamål, ingen text
record-months = { $months ->
    [one] bevaras 1 månad
   *[other] bevaras { $months } månader
}

## Why a sentence does not hold

record-reason-opened = { $count ->
    [one] 1 konversation har öppnats utan ändamål
   *[other] { $count } konversationer har öppnats utan ändamål
}
record-reason-examples = { $count ->
    [one] konversationen till 1 exempel finns inte
   *[other] konversationen till { $count } exempel finns inte
}
record-reason-tables = filens tabeller är inte de som programmet gör

# $counted number
# $found number
record-reason-counters = i registret finns { $found }, men efter import och förstöring borde det vara { $counted }
record-reason-rules = { $count ->
    [one] personuppgifterna i 1 konversation har tagits bort med en äldre regeluppsättning
   *[other] personuppgifterna i { $count } konversationer har tagits bort med en äldre regeluppsättning
}
record-reason-notes = { $count ->
    [one] 1 import innehöll interna anteckningar utan skäl
   *[other] { $count } importer innehöll interna anteckningar utan skäl
}
record-reason-astray = { $count ->
    [one] 1 konversation har inte kommit genom en import
   *[other] { $count } konversationer har inte kommit genom en import
}
record-reason-imports = { $count ->
    [one] siffrorna för 1 import går inte ihop
   *[other] siffrorna för { $count } importer går inte ihop
}
record-reason-exports = { $count ->
    [one] 1 samling har exporterats utan syfte
   *[other] { $count } samlingar har exporterats utan syfte
}
record-reason-exports-missing = { $count ->
    [one] 1 loggad export saknas i förteckningen
   *[other] { $count } loggade exporter saknas i förteckningen
}
record-reason-network = programmet innehåller { $names }
record-reason-oldest = den äldsta konversationen började { $date }
record-reason-not-destroyed = { $count ->
    [one] 1 konversation är dold men ännu inte förstörd
   *[other] { $count } konversationer är dolda men ännu inte förstörda
}
record-reason-overwrite = överskrivning är inte på
record-reason-found = { $count ->
    [one] i filerna hittades 1 förstörd teckensträng
   *[other] i filerna hittades { $count } förstörda teckensträngar
}
record-reason-unchecked = text som förstördes { $date } kunde inte sökas i filerna

# $run number
record-reason-changed-run = förstöringsprotokoll { $run } har ändrats eller tagits bort efter att körningen slutade

record-reason-backups = { $count ->
    [one] tiden för 1 fil i säkerhetskopiornas mapp har gått ut
   *[other] tiden för { $count } filer i säkerhetskopiornas mapp har gått ut
}
record-reason-backups-unseen = { $count ->
    [one] 1 mapp för säkerhetskopior kan inte läsas, fast kopiornas tid har gått ut
   *[other] { $count } mappar för säkerhetskopior kan inte läsas, fast kopiornas tid har gått ut
}
record-reason-backups-over-number = { $count ->
    [one] 1 säkerhetskopia är över det antal som bevaras
   *[other] { $count } säkerhetskopior är över det antal som bevaras
}
record-reason-exposed = alla som använder datorn kommer åt: { $names }

# $row number
record-reason-log = loggkedjan är bruten vid händelse { $row }
record-reason-roles = { $count ->
    [one] 1 användarkonto saknar en roll som programmet känner till
   *[other] { $count } användarkonton saknar en roll som programmet känner till
}
record-reason-names = { $count ->
    [one] 1 konto har samma användarnamn som ett annat
   *[other] { $count } konton har samma användarnamn som ett annat
}
record-reason-hashes = { $count ->
    [one] lösenordet för 1 konto är svagare skyddat än programmet kräver
   *[other] lösenorden för { $count } konton är svagare skyddade än programmet kräver
}
record-reason-log-time = den äldsta händelsen är från { $date }

## The change that turns a sentence red

record-change-purposes = Blir röd om en konversation öppnas utan något av dessa ändamål
record-change-training = Blir röd om konversationen till ett exempel inte längre finns
record-change-subjects = Blir röd om filen får en tabell eller ett fält som programmet inte har gjort
record-change-conversations = Blir röd om en konversation kommer eller försvinner på annat sätt än genom import och förstöring
record-change-scrubbed = Blir röd om personuppgifterna i en konversation har tagits bort med en äldre regeluppsättning
record-change-notes = Blir röd om en import innehåller anteckningar utan skäl
record-change-imports = Blir röd om en konversation inte hör till en import eller siffrorna för en import inte går ihop
record-change-exports = Blir röd om en export saknar syfte eller saknas i förteckningen
record-change-network = Blir röd om ett bibliotek som öppnar nätverksförbindelser byggs in i programmet
record-change-two-years = Blir röd om en konversation skulle bevaras för länge eller inte förstörs i tid
record-change-destruction = Blir röd om förstörd text hittas i filerna eller inte kunde sökas, eller om ett förstöringsprotokoll har ändrats efteråt
record-change-backups = Blir röd om en kopia är äldre än 30 dagar, kopiorna är fler än sju eller mappen för en gammal kopia inte kan läsas
record-change-file-rights = Blir röd om alla som använder datorn kan läsa filerna eller skriva i mappen
record-change-log = Blir röd om en händelse ändras, tas bort eller läggs till utanför programmet
record-change-roles = Blir röd om ett konto saknar roll eller har en roll som programmet inte känner till
record-change-accounts = Blir röd om två konton har samma användarnamn eller ett lösenord är svagare skyddat
record-change-log-time = Blir röd om loggen har en äldre händelse än så

## Screen

record-look = Visa…
record-fill = Fyll i…
record-fill-title = Den personuppgiftsansvarigas uppgifter
record-fill-leave-title = Ska ändringarna lämnas osparade?
record-fill-leave-body = { $count ->
    [one] 1 fält är ändrat och har inte sparats
   *[other] { $count } fält är ändrade och har inte sparats
}
record-fill-leave = Lämna osparade
record-fill-stay = Fortsätt skriva
record-fill-body = De här punkterna kommer i registret över behandling som de är. Telefonnummer och e-postadresser blir kvar i kontaktuppgifterna, andra personuppgifter tas bort.
record-fill-agency = Tomt: namnet på registrets myndighet
record-filled = Uppgifterna sparades
record-print = Skriv ut…
record-print-title = Skriv ut registret över behandling
record-print-body = Registret över behandling sparas som en sida som kan öppnas och skrivas ut i webbläsaren. Den innehåller ingen text ur konversationerna. Att den sparas loggas.
record-print-untrue = { $count ->
    [one] 1 mening stämmer inte längre. Registret över behandling kan skrivas ut, men punkten märks ut.
   *[other] { $count } meningar stämmer inte längre. Registret över behandling kan skrivas ut, men punkterna märks ut.
}
record-print-language = Sidans språk
record-print-button = Spara sidan
record-printed = Registret över behandling sparades i filen { $file }

# $date is written year first.
record-file = art30-register-{ $date }.html

## Page and terminal

record-page-article = Artikel 30 i den allmänna dataskyddsförordningen (EU) 2016/679
record-page-by = Sparad av
record-page-when = Prövad mot registret
record-page-log = Loggens nyaste händelse
record-page-note = Meningar som stämmer prövades av programmet mot det öppna registret vid denna tidpunkt. Den personuppgiftsansvarigas uppgifter kan det inte pröva.
record-false = Stämmer inte längre: ”{ $sentence }”. Orsak: { $reason }. Registret över behandling kan skrivas ut, men punkten märks ut.
cli-record-written = Registret över behandling sparades: { $path }
