### What keeps the register sound: the card of facts, the check of the file, the daily run of retention.

upkeep-tab = Check
upkeep-tabs = Parts of Register
upkeep-title = Check and backups
upkeep-file-checked = File checked
upkeep-file-damaged = File damaged
upkeep-file-unchecked = File not checked yet
upkeep-backup = Backup
upkeep-run = Retention has run
upkeep-scheduled = By the machine’s scheduler
upkeep-never = never
upkeep-damaged-title = The register file is damaged
upkeep-damaged-body = The check { $when } found a fault in the file. Keep a copy of the file and restore the latest intact backup. After the restore, everything whose retention period has ended is destroyed at once.

## The line below the top bar

hint-damaged = The register file is damaged. Restore a backup or contact IT support.
hint-damaged-short = The register file is damaged
hint-missed = Retention did not run for three days. Take the daily run into use.
hint-missed-short = Retention did not run for three days

## The daily run

schedule-title = Daily run
schedule-body = Retention runs whenever Seula is started. So that it runs every day, also when nobody opens the window, copy these lines into { $place } once. They name the program and the register of this machine.
schedule-shell = a terminal
schedule-prompt = a command prompt
schedule-lines = Lines for the scheduler
schedule-copy = Copy the lines
schedule-missed = Retention did not run for three days or more from { $date } on. What falls due is destroyed on time only if it runs every day.

## On a terminal

cli-checked = The file was last checked by itself { $when }: whole
cli-checked-damaged = The file was last checked by itself { $when }: damaged
cli-last-backup = Last backup { $when }
cli-no-backup = There is no backup
