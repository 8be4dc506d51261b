### What keeps the register sound: the card of facts, the check of the file, the daily run of retention.

upkeep-tab = Kontroll
upkeep-tabs = Delar av Register
upkeep-title = Kontroll och säkerhetskopior
upkeep-file-checked = Filen kontrollerad
upkeep-file-damaged = Filen skadad
upkeep-file-unchecked = Filen är inte kontrollerad än
upkeep-backup = Säkerhetskopia
upkeep-run = Förvaringstider kontrollerade
upkeep-scheduled = Av datorns schemaläggning
upkeep-never = aldrig
upkeep-damaged-title = Registerfilen är skadad
upkeep-damaged-body = Kontrollen { $when } hittade ett fel i filen. Spara en kopia av filen och återställ den senaste hela säkerhetskopian. Efter återställningen förstörs genast allt vars förvaringstid har gått ut.

## The line below the top bar

hint-damaged = Registerfilen är skadad. Återställ en säkerhetskopia eller kontakta it-stödet.
hint-damaged-short = Registerfilen är skadad
hint-missed = Förvaringstiderna kontrollerades inte på tre dagar. Ta den dagliga körningen i bruk.
hint-missed-short = Förvaringstiderna kontrollerades inte på tre dagar

## The daily run

schedule-title = Daglig körning
schedule-body = Förvaringstiderna kontrolleras varje gång Seula startas. För att det ska ske varje dag, även när ingen öppnar fönstret, kopiera de här raderna en gång till { $place }. De anger den här datorns program och register.
schedule-shell = en terminal
schedule-prompt = en kommandotolk
schedule-lines = Rader för schemaläggningen
schedule-copy = Kopiera raderna
schedule-missed = Förvaringstiderna kontrollerades inte på minst tre dagar från { $date }. Fristerna hålls bara om det sker varje dag.

## On a terminal

cli-checked = Filen kontrollerades senast av sig själv { $when }: hel
cli-checked-damaged = Filen kontrollerades senast av sig själv { $when }: skadad
cli-last-backup = Senaste säkerhetskopia { $when }
cli-no-backup = Det finns ingen säkerhetskopia
