### The record of a destruction: on paper, and where it is printed.

# $number number
destruction-number = destruction record { $number }

# $number number
destruction-title = Destruction record { $number }

# $number number
destruction-print = Print record { $number }…

# $number number
destruction-print-title = Print destruction record { $number }
destruction-print-body = The record is a page of its own for the controller’s files. It holds numbers and days, no text of conversations.
destruction-print-button = Save the page
destruction-print-language = Language of the page
destruction-printed = The destruction record was saved: { $file }

# $date is written year first.
# $number number
destruction-file = destruction-record-{ $number }-{ $date }.html

## The page

destruction-controller = Controller
destruction-began = Began
destruction-ended = Ended
destruction-not-ended = not ended
destruction-duration = Duration
destruction-cut-off = Cut-off
destruction-cut-off-words = what began before { $date } was destroyed
destruction-state = State
destruction-confirmed = Confirmed by
destruction-not-confirmed = no confirmation was needed
destruction-what = What was destroyed
destruction-month = Began in
destruction-conversations = Conversations
destruction-messages = Messages
destruction-notes = Notes
destruction-tags = Tags
destruction-verdicts = Verdicts
destruction-examples = Examples
destruction-total = In all
destruction-no-months = An older program did this run. It did not keep the numbers of the months.
destruction-annotations = Notes, tags, verdicts and examples
destruction-check = How it was checked
destruction-sought = Destroyed strings that were sought
destruction-read = Read from the files
destruction-hits = Of them found
destruction-unchecked = The files were not searched: there was no string that could be sought, or an earlier run was broken off.
destruction-found-nothing = Nothing of what was destroyed is in the files
destruction-found = Something of what was destroyed is still in the files
destruction-versions = Versions
destruction-versions-words = Seula { $program }, SQLite { $sqlite }
destruction-versions-unknown = not known
destruction-log = In the audit log
destruction-entry = Entry
destruction-hash = Hash of the entry
destruction-words = The same as eight words
destruction-no-entry = The run has not ended, or its entry is no longer kept
destruction-printed-by = Printed by
destruction-printed-at = Printed
destruction-note = The hash ties this record to the audit log, in which each entry follows the one before. The eight words can be compared with the log in the screen Audit or with the command seula verify.
destruction-changed = This record is not what it was when the run ended: it was changed afterwards, and the audit log does not confirm it. Do not rely on it.
destruction-not-compared = This record cannot be compared with the audit log: the run has not ended, it ended before the log told of records, or its entry is no longer kept.

# $run number
destruction-cli = Number of the latest run: { $run }

# $run number
destruction-changed-run = Destruction record { $run } was changed or removed after the run ended. Contact IT support.
