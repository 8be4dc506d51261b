### Backups in the window: the list, the folder, making one and restoring one.

backups-tab = Backups
backups-title = Backups
backups-about = A backup is a copy of the register without the conversations that will be destroyed within 30 days. Seven are kept, and each of them is destroyed after 30 days.
backups-make = Make a backup now
backups-none = There are no backups yet
backups-done = The backup was made, { $size }

## Why a copy was made

backup-kind-wanted = Backup

# $format number
backup-kind-before-update = Before an update of the register, format { $format }
backup-kind-replaced = Before a restore
backup-kind-damaged = Damaged register, before a restore

# $date is a day.
backup-destroyed-on = will be destroyed { $date }
backup-overdue = should have been destroyed { $date }
backup-overdue-advice = Seula could not destroy the file. Remove it, or ask IT support for the right to remove files in the folder.
backups-overdue = { $count ->
    [one] 1 backup is past its time and could not be destroyed
   *[other] { $count } backups are past their time and could not be destroyed
}

## The folder

backup-folder = Folder of the backups
backup-folder-beside = beside the register
backup-folder-change = Change the folder…
backup-folder-title = Folder of the backups
backup-folder-body = The folder must be on a disk of this machine, and other people’s files must not get into it. Backups that have been made stay where they are until they are destroyed.
backup-folder-path = Path of the folder
backup-folder-use = Use the folder
backup-folder-default = Back to the folder beside the register
backup-folder-unreadable = The folder { $folder } cannot be looked into. If it is on a disk that can be connected, connect it: backups in it have to be destroyed by { $date }.
backup-folder-forget = The backups in it are destroyed

## Restoring

backup-restore = Restore…
backup-restore-name = { $label } { $when }
backup-restore-other = Restore from another file…
restore-title = Restore the register from a backup?
restore-path = Backup file
restore-check = The backup is checked: it must be a whole register of Seula.
restore-retention = What has reached the end of its retention is destroyed from it. Conversations that fell due within 30 days when it was made are not in it and will be missing.
restore-sign-out = It takes the place of the register. Everybody is signed out, in other windows, too. If somebody changes something meanwhile, nothing is restored.
restore-since = Reviews, notes and examples made since { $date } will be missing, and what was removed since then is there again. Accounts, passwords, destruction records and the audit log stay as they are.
restore-since-backup = Reviews, notes and examples made since the backup will be missing, and what was removed since then is there again. Accounts, passwords, destruction records and the audit log stay as they are.
restore-kept = The present register is kept among the backups and is destroyed after 30 days.
restore-button = Replace the register with the backup
restore-done = The register was restored from a backup. Sign in again.
