### Errors: the thing, then the reason, then what to do. One message for each kind of error.

error-not-signed-in = This needs a sign-in. Sign in again.
error-forbidden = There is no permission for this. Ask a supervisor for the role that it belongs to.
error-reauthentication-needed = This needs your password once more. Confirm it is you and try again.
error-sign-in-failed = Sign-in failed. After several tries, wait up to 60 s (15 min on a new machine).
error-empty-field = A field is empty. Fill it in and try again.
error-password-length = The password must have 15–128 characters. Spaces count.
error-password-weak = The password is too easy to guess. Make it longer, for example with several unrelated words, or use the suggested passphrase. Special characters are not needed.
error-username-taken = The username is already in use. Choose another.
error-username-invalid = A username has 1–64 characters: letters, digits, dots and dashes. Correct it and try again.
error-last-supervisor = The register must have at least one supervisor. Give the role to somebody else first.
error-conflict = Saving failed. Somebody else has changed the same place meanwhile. Check the latest version and save again.
error-pass-stands = It cannot be taken back. Another reviewer has this conversation by now or has finished it, and your review would not be blind.
error-not-found = It is no longer there. It was removed, or its retention period has ended and it was destroyed.
error-verdicts-missing = { $count ->
    [one] The review cannot be marked as finished. 1 answer has no verdict.
   *[other] The review cannot be marked as finished. { $count } answers have no verdict.
}
error-values-missing = { $count ->
    [one] The review cannot be marked as finished. 1 criterion has no value.
   *[other] The review cannot be marked as finished. { $count } criteria have no value.
}

# $limit number
error-text-too-long = The text may have at most { $limit } characters. Shorten it and try again.

# $least number
error-sample-too-small = The sample needs at least { $least } conversations, so that there are two of each stratum. Make it larger or divide less.

# $limit number
error-sample-too-large = The sample would have more than { $limit } conversations. Narrow the search or choose fewer risks.

# $limit number
error-strata-too-many = The population would be divided into more than { $limit } strata. Divide it by fewer traits or narrow the search.

# $position number
error-query-wrong = The search cannot be read from character { $position } on. Check brackets, quotation marks and colons.
error-format-unknown = The file’s format is not recognised. Export the conversations from the source system as JSON or CSV.
error-mapping-needed = The fields of this format must be mapped. Give a mapping with --mapping, or rename the columns: conversation, time, role, text.
error-nothing-readable = No conversation in the file can be read. Export the file from the source system again.
error-not-sorted = The rows of too many conversations are mixed in the file. Sort the file by conversation and import it again.
error-file-unreadable = The file cannot be read. It is missing, or there is no right to read it. Check the name and the rights.
error-file-unwritable = The file cannot be written to this folder. The right to write is missing, or there is no such folder. Choose another folder.
error-file-exists = A file of this name is already there. Give another name.
error-file-is-folder = This is a folder. Add the name of the file after it.
error-clock-back = The computer’s clock has been set back. Retention is counted from the last known day, and import is not possible. Correct the computer’s clock.
error-register-missing = The register was not found. The file was moved, or it has not been created yet. Choose another file or create a register.
error-register-vanished = There was a register here, and it is not here any more. Its disk may not be connected, or the file was moved. Connect the disk or open the register where it is now, or restore a backup: seula restore FILE --user NAME. Only seula create --anew makes a new register in its place.
error-register-exists = There is a register here already. Open it or give another name.
error-register-foreign = The file is not a Seula register. It has not been changed. Choose another file.
error-backup-other = The file is a backup of another register, or somebody has worked in it. The open register has not been changed. A backup of another register is restored where there is no register.
error-restore-overtaken = Somebody changed something in the register while the restore was being made ready. Nothing was restored. Ask others to stop and try again.

# $found number
# $known number
error-register-too-new = The register was made by a newer Seula. Nothing has been changed. Ask your IT support for a newer Seula. The register has format { $found }; this program knows formats up to { $known }.
error-register-damaged = The register file is damaged. Seula has not changed it. Keep a copy of the file and ask your IT support.
error-register-busy = The register is in use. Another program or user is writing to it at the moment. Try again in a while.
error-log-held = Text that was removed still stands in the register’s log file. Nobody can see it any more, but another program reads an older state of the register. Seula empties the log as soon as that is possible.
error-register-no-rights = The register cannot be opened. There are no rights to the file or its folder. Ask your IT support for the right to read and write in the folder.
error-register-exposed = The register was not opened. Everybody on this machine can read it. Restrict the rights of the file and its folder (0600 and 0700).
error-register-on-network = The register was not opened. It lies on a network drive, where the file can be damaged. Move it to a disk of this machine.
error-register-in-cloud = The register was not opened. Its folder is kept in a cloud service such as OneDrive or Dropbox, from which nothing is destroyed on time. Move it to a folder that stays on this machine.
error-register-name = The name of a register file must end in .seula. Correct the name and try again.
error-read-only = The register is open for reading only. There is no right to write to the file. Ask your IT support for it.
error-disk-full = The disk is full. Nothing was saved. Free some space on the disk and try again.
error-disk-fault = The disk could not be read or written. Nothing was saved. Check that the disk is connected and sound, and tell your IT support.
error-cancelled = The work was interrupted. Nothing of it is left half done.
error-busy = Seula is still busy with earlier work. Try again in a while.
error-internal = This did not succeed. The fault is in the program. Copy the details and send them to your IT support.
error-group-unknown = The group of system users was not found. Give the name or number of a group on this machine.
error-folder-in-use = The folder holds other files than the register, so it is not given to the group. Name a folder of its own by --register.
error-register-unnamed = There is no folder of your own for the register, since HOME is not set. Name the register by --register.
error-day-past = The last day of reviewing has passed already. Choose today or a later day.
error-day-ahead = The day lies in the future. Give a day up to today that nothing in the file is older than.
error-mapping-name-taken = A mapping of this name has been saved already. Give another name or change the saved one.
error-mapping-personal = The mapping holds text that looks like personal data. Remove it and save again.
error-import-in-use = The import cannot be undone. There are reviews, notes, tags or examples on its conversations.
error-import-grown = The import cannot be undone yet. Later imports have added messages to its conversations or changed the customer rating. Undo those first, the latest first.
error-folder-on-network = The folder lies on a network drive. Choose a folder on a disk of this machine.
error-folder-in-cloud = The folder is kept in a cloud service such as OneDrive or Dropbox, from which nothing is destroyed on time. Choose a folder that stays on this machine.
error-folder-exposed = Everybody on this machine can read or write files in the folder. Restrict its rights or choose another folder.
