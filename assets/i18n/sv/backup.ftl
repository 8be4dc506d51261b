### Backups in the window: the list, the folder, making one and restoring one.

backups-tab = Säkerhetskopior
backups-title = Säkerhetskopior
backups-about = En säkerhetskopia är en kopia av registret utan de konversationer som förstörs inom 30 dagar. Sju sparas, och var och en förstörs efter 30 dagar.
backups-make = Ta en säkerhetskopia nu
backups-none = Det finns inga säkerhetskopior än
backups-done = Säkerhetskopian togs, { $size }

## Why a copy was made

backup-kind-wanted = Säkerhetskopia

# $format number
backup-kind-before-update = Före en uppdatering av registret, format { $format }
backup-kind-replaced = Före en återställning
backup-kind-damaged = Skadat register, före en återställning

# $date is a day.
backup-destroyed-on = förstörs { $date }
backup-overdue = borde ha förstörts { $date }
backup-overdue-advice = Seula kunde inte förstöra filen. Ta bort den eller be it-stödet om rätt att ta bort filer i mappen.
backups-overdue = { $count ->
    [one] Tiden för 1 säkerhetskopia har gått ut och den kunde inte förstöras
   *[other] Tiden för { $count } säkerhetskopior har gått ut och de kunde inte förstöras
}

## The folder

backup-folder = Mapp för säkerhetskopior
backup-folder-beside = bredvid registret
backup-folder-change = Byt mapp…
backup-folder-title = Mapp för säkerhetskopior
backup-folder-body = Mappen ska ligga på en disk i den här datorn, och andra får inte kunna lägga filer i den. Säkerhetskopior som redan har tagits ligger kvar tills de förstörs.
backup-folder-path = Mappens sökväg
backup-folder-use = Använd mappen
backup-folder-default = Tillbaka till mappen bredvid registret
backup-folder-unreadable = Mappen { $folder } kan inte öppnas. Om den ligger på en disk som kan anslutas, anslut den: säkerhetskopiorna i den ska vara förstörda senast { $date }.
backup-folder-forget = Säkerhetskopiorna i den är förstörda

## Restoring

backup-restore = Återställ…
backup-restore-name = { $label } { $when }
backup-restore-other = Återställ från en annan fil…
restore-title = Ska registret återställas från en säkerhetskopia?
restore-path = Säkerhetskopians fil
restore-check = Säkerhetskopian kontrolleras: den ska vara ett helt Seula-register.
restore-retention = Allt i den vars förvaringstid har gått ut förstörs. Konversationer som skulle förstöras inom 30 dagar när den togs ingår inte och saknas sedan.
restore-sign-out = Den ersätter registret. Alla loggas ut, även i andra fönster. Om någon ändrar något under tiden återställs inget.
restore-since = Granskningar, anteckningar och exempel som har tillkommit efter { $date } saknas sedan, och det som har tagits bort därefter finns igen. Konton, lösenord, förstöringsprotokoll och användningsloggen förblir som de är.
restore-since-backup = Granskningar, anteckningar och exempel som har tillkommit efter säkerhetskopian saknas sedan, och det som har tagits bort därefter finns igen. Konton, lösenord, förstöringsprotokoll och användningsloggen förblir som de är.
restore-kept = Det nuvarande registret sparas bland säkerhetskopiorna och förstörs efter 30 dagar.
restore-button = Ersätt registret med säkerhetskopian
restore-done = Registret återställdes från en säkerhetskopia. Logga in på nytt.
