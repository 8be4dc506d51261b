## Audit log: acts, as they follow a name
act-register-created = skapade registret
act-signed-in = loggade in
act-sign-in-failed = inloggningen misslyckades
act-sign-in-throttled = inloggning försöktes för ofta
act-reauthenticated = bekräftade med lösenord
act-reauthentication-failed = bekräftelse med lösenord misslyckades
act-reauthentication-throttled = bekräftelse med lösenord försöktes för ofta
act-signed-out = loggade ut
act-screen-locked = skärmen låstes
act-refused = en åtgärd nekades
act-account-created = skapade ett konto
act-account-changed = ändrade ett konto
act-account-disabled = inaktiverade ett konto
act-account-enabled = aktiverade ett konto
act-code-given = gav en engångskod
act-password-changed = bytte lösenord
act-conversation-opened = öppnade en konversation
act-searched = sökte konversationer
act-verdict-given = gav ett omdöme
act-verdict-taken-back = tog tillbaka ett omdöme
act-review-finished = slutförde en granskning
act-review-reopened = öppnade en granskning på nytt
act-review-flagged = ändrade en gransknings flagga
act-note-added = skrev en anteckning
act-note-changed = ändrade en anteckning
act-note-removed = tog bort en anteckning
act-tag-added = lade till en tagg
act-tag-removed = tog bort en tagg
act-collection-opened = öppnade en samling
act-collection-created = skapade en samling
act-collection-changed = ändrade en samling
act-collection-removed = tog bort en samling
act-example-added = lade till ett exempel
act-example-changed = ändrade ett exempel
act-example-removed = tog bort ett exempel
act-exported = exporterade en samling
act-imported = importerade en fil
act-import-cancelled = en import avbröts
act-import-failed = en import misslyckades
act-import-undone = ångrade en import
act-import-erased = en ångrad imports konversationer förstördes
act-import-reported = exporterade en importrapport
act-mapping-saved = sparade en fältmappning
act-mapping-removed = tog bort en fältmappning
act-retention-planned = förfallna konversationer doldes
act-retention-done = förfallna konversationer förstördes
act-retention-recorded = protokollet över en förstöring bands till användningsloggen
act-retention-confirmed = bekräftade en förstöring
act-margin-raised = förlängde marginalen
act-clock-anomaly = datorns klocka avvek
act-setting-changed = ändrade en inställning
act-lock-changed = ändrade låset vid inaktivitet
act-rescrub-begun = började gå igenom registret
act-rescrub-done = registret gicks igenom
act-rescrub-cancelled = genomgången av registret avbröts
act-rescrub-failed = genomgången av registret misslyckades
act-leak-check-begun = började en läckagekontroll
act-leak-check-drawn = ett urval för läckagekontroll drogs
act-leak-check-shown = såg ett meddelande i urvalet
act-leak-check-judged = bedömde ett meddelande i urvalet
act-leftover-removed = tog bort en kvarlämnad personuppgift
act-leak-check-finished = slutförde en läckagekontroll
act-backup-begun = började göra en säkerhetskopia
act-backup-made = en säkerhetskopia gjordes
act-backup-restored = återställde registret från en säkerhetskopia
act-audit-viewed = såg på användningsloggen
act-audit-export-begun = började exportera användningsloggen
act-audit-exported = användningsloggen exporterades
act-audit-pruned = loggens äldsta händelser togs bort
act-record-stated = ändrade den personuppgiftsansvarigas uppgifter i registret över behandling
act-record-exported = exporterade registret över behandling
act-scorecard-drafted = gjorde ett utkast till bedömningsformuläret
act-scorecard-changed = ändrade utkastet till bedömningsformuläret
act-scorecard-published = publicerade bedömningsformuläret
act-scorecard-archived = arkiverade bedömningsformuläret
act-scorecard-removed = tog bort utkastet till bedömningsformuläret
act-value-given = gav ett kriterium ett värde
act-value-taken-back = tog tillbaka ett kriteriums värde
act-restore-begun = började återställa en säkerhetskopia
act-backup-removed = säkerhetskopior vars tid hade gått ut förstördes
act-backup-folder-chosen = valde mappen för säkerhetskopior
act-backup-folder-forgotten = uppgav att en mapp inte har säkerhetskopior längre
act-file-checked = registerfilen kontrollerades
act-retention-proved = allt gicks igenom för att hitta något äldre
act-destruction-printed = skrev ut ett förstöringsprotokoll
act-round-drawn = urvalet till en granskningsomgång drogs
act-round-changed = flyttade slutdagen för en granskningsomgång
act-round-reviewers-changed = ändrade granskarna i en granskningsomgång
act-round-reviewer-added = lade till en granskare i en granskningsomgång
act-round-reviewer-taken-out = tog bort en granskare från en granskningsomgång
act-round-closed = avslutade en granskningsomgång
act-queue-taken = tog en konversation från arbetskön
act-queue-skipped = hoppade över en konversation i arbetskön
act-queue-returned = lade tillbaka en överhoppad konversation i arbetskön
act-queue-taken-over = tog över en konversation från en kollegas arbetskö
act-queue-passed-on = en överhoppad konversation gavs till en annan granskare
act-queue-called = en andra granskare kallades in
act-adjudication-opened = öppnade skillnaderna i en konversations granskningar
act-verdict-settled = avgjorde en bedömning
act-value-settled = avgjorde ett kriteriums värde
act-settling-taken-back = tog tillbaka ett avgörande
act-adjudication-finished = slutförde avgörandet av skillnaderna i en konversation
act-answer-judged = bedömde alla förekomster av en svarstext
act-answer-taken-back = återtog sin bedömning av en svarstext
act-gaps-exported = exporterade luckorna i anvisningarna
act-figures-exported = exporterade siffror
act-report-exported = sparade en kvalitetsrapport
act-plot-exported = sparade ett diagram som bild
act-target-changed = ändrade målet för rätta svar
act-unknown = gjorde något som det här programmet inte känner till

## What acts are about
act-group-access = Inloggning
act-group-accounts = Konton
act-group-conversations = Konversationer
act-group-reviews = Granskningar
act-group-collections = Samlingar
act-group-imports = Importer
act-group-retention = Bevarande och förstöring
act-group-sieve = Borttagning av personuppgifter
act-group-register = Registret och loggen

## Table for a spreadsheet
audit-column-row = Nr
audit-csv-time = Tid (UTC)
audit-column-person = Vem
audit-column-act = Vad
audit-column-code = Kod
audit-column-object = Objekt
audit-column-amount = Antal
audit-column-purpose = Ändamål

## Faults of the chain

# $row number
audit-fault-missing = Händelser saknas före händelse { $row }.

# $row number
audit-fault-unlinked = Händelse { $row } följer inte på den föregående.

# $row number
audit-fault-changed = Händelse { $row } har ändrats.

# $row number
audit-fault-checkpoint = Händelse { $row } är inte densamma som vid kontrollpunkten.

# $row number
audit-fault-cut-off = Händelser saknas efter händelse { $row }.

# $row number
audit-fault-words = Orden för händelse { $row } är inte de som antecknades.

## seula verify

verify-whole = Registerfilen är hel.
verify-damaged = Registerfilen är skadad. Spara en kopia av filen och kontakta it-stödet.

# $checkpoints number
# $first number
# $last number
# $rows number
verify-log-whole = Loggkedjan är hel. Händelser { $rows }, nummer { $first }–{ $last }, kontrollpunkter { $checkpoints }.
verify-log-broken = Loggkedjan är bruten.

# $first number
# $last number
# $row number
# $rows number
verify-log-pruned = Händelse { $row } togs bort när dess tid var ute, och loggen är förseglad efter den: orden kan inte jämföras. Kedjan av det som bevaras är hel. Händelser { $rows }, nummer { $first }–{ $last }.

# $row number
verify-words = Händelse { $row } ({ $when }) för papper: { $words }
verify-nothing-older = Registret innehåller inget som började före { $date }.
verify-older = { $count ->
    [one] Registret innehåller 1 konversation som började före { $date }. Den är dold men ännu inte förstörd.
   *[other] Registret innehåller { $count } konversationer som började före { $date }. De är dolda men ännu inte förstörda.
}

## Screen: what acts were about

audit-hits = { $count ->
    [one] 1 träff
   *[other] { $count } träffar
}
audit-places = { $count ->
    [one] 1 ställe
   *[other] { $count } ställen
}
audit-records = { $count ->
    [one] 1 underkänd post
   *[other] { $count } underkända poster
}
audit-backups = { $count ->
    [one] 1 säkerhetskopia
   *[other] { $count } säkerhetskopior
}
audit-file-whole = hel
audit-file-damaged = skadad
audit-entries = { $count ->
    [one] 1 händelse
   *[other] { $count } händelser
}

# $number is a number without spaces, as it is searched for.
audit-conversation = konversation { $number }

# $number number
audit-round = omgång { $number }
audit-looked-all = allas åtgärder
audit-looked-own = egna åtgärder
audit-system = systemet

## Screen: bar and table

audit-whose = Vems åtgärder
audit-all = Alla
audit-own = Egna
audit-scope-all = Allas åtgärder
audit-scope-own = Egna åtgärder
audit-search-object = Objektets nummer
audit-search-clear = Ta bort numret
audit-when = När
audit-other-days = Andra dagar…
audit-column-time = Tid
audit-column-details = Närmare
audit-field-words = Ord
audit-none-title = Inga händelser ännu
audit-none-body = Allt som görs i registret antecknas här av sig självt
audit-no-match-title = Ingen händelse motsvarar avgränsningarna
audit-failed = Användningsloggen kunde inte hämtas

## Screen: the chain

audit-verify = Kontrollera
audit-check-title = Användningsloggens kedja
audit-checking = Kedjan kontrolleras
audit-chain-whole = { $count ->
    [one] Loggkedjan är hel, 1 händelse
   *[other] Loggkedjan är hel, { $count } händelser
}

# $row number
audit-newest = Händelse { $row } · { $when }

audit-paper = Skriv upp numret och orden på papper. De visar senare om hela loggen har bytts ut, vilket kedjan ensam inte avslöjar.

# $good number
# $row number
audit-broken-shown = Kedjan bryts mellan händelserna { $good } och { $row }. Alla händelser syns fortfarande nedan, men från och med händelse { $row } går loggen inte att lita på.
audit-compare-title = Jämför med tidigare ord
audit-compare-number = Händelsens nummer
audit-compare-words = Åtta ord
audit-compare-missing = Skriv numret och alla åtta orden
audit-compare = Jämför

# $row number
audit-same = Orden för händelse { $row } är desamma som på papperet.

# $row number
audit-no-longer-kept = Händelse { $row } bevaras inte längre: dess tid är ute, och inget kan jämföras.
audit-differ-help = Jämför först det du skrev med papperet, ord för ord.

## Screen: export

audit-export = Exportera…
audit-export-title = Exportera användningsloggen
audit-export-body = Filen innehåller namn på personal och vad de har gjort. Den hamnar utanför registret och Seula kan inte förstöra den. Antalet händelser och vem som exporterade antecknas i användningsloggen.
audit-export-all = Alla händelser exporteras
audit-export-button = Exportera händelserna
audit-exported = { $count ->
    [one] 1 händelse exporterades till { $file }
   *[other] { $count } händelser exporterades till { $file }
}

# $date is written year first.
audit-export-file = anvandningslogg-{ $date }.csv
