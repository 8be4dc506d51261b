### The record of processing: sentences, what each is checked by, and why one does not hold. A reason follows “Reason:” and begins small.

record-title = Record of processing activities
record-tab = Record of processing
record-intro = Each sentence is checked against the open register
record-checked = checked { $when }
record-count-holds = { $count ->
    [one] 1 holds
   *[other] { $count } hold
}
record-count-untrue = { $count ->
    [one] 1 is no longer true
   *[other] { $count } are no longer true
}
record-count-stated = { $count ->
    [one] 1 is stated by the controller
   *[other] { $count } are stated by the controller
}
record-count-missing = { $count ->
    [one] 1 is not filled in
   *[other] { $count } are not filled in
}

## States of a sentence

record-holds = true
record-untrue = no longer true
record-stated = stated by the controller
record-missing = not filled in
record-reason = Reason: { $reason }

## Parts, in the order of Article 30

record-section-controller = Controller and contacts
record-section-purposes = Purposes of processing
record-section-subjects = Categories of data subjects
record-section-data = Categories of personal data
record-section-sources = Sources of data
record-section-recipients = Recipients
record-section-transfers = Transfers to third countries
record-section-retention = Retention periods
record-section-security = Security measures
record-section-staff = Data on staff: accounts and log

## Sentences

record-sentence-controller = Controller
record-sentence-contact = Contact persons
record-sentence-officer = Data protection officer
record-sentence-purposes = Conversations are used only for quality review, training and planning of guidance
record-sentence-basis = Legal basis of the processing
record-sentence-training = Examples for training are kept no longer than their conversations
record-sentence-subjects = The data subjects are customers, who are not identified, and staff with an account
record-sentence-conversations = Whole conversations are kept: messages, times, language, channel, topic and customer rating
record-sentence-scrubbed = Personal data that a customer types is removed automatically before anything is stored
record-sentence-notes = Internal notes of the source system are imported only with a reason
record-sentence-imports = The data comes from the chat systems’ own exports
record-sentence-recipients = Data is not disclosed to anyone regularly
record-sentence-exports = Every exported collection has a purpose and a day of destruction
record-sentence-network = The program has no networking code and sends data nowhere
record-sentence-transfers = Data is not transferred to third countries or international organisations
record-sentence-two-years = A conversation is destroyed two years after its first day at the latest
record-sentence-destruction = Destroyed text is written over, and the files are then searched for it
record-sentence-backups = A backup is deleted after 30 days and holds nothing that is destroyed before that
record-sentence-file-rights = Only the system users for whom it is meant can read the register file
record-sentence-log = The use of the register is logged, and the entries form a chain
record-sentence-roles = Everybody sees and does only what their roles allow
record-sentence-accounts = Everybody has an account and a password of their own
record-sentence-log-time = The audit log tells who did what and when, for a fixed time
record-sentence-figures = Personal figures are shown only to the person they are about

## What each is checked by

record-opened = { $count ->
    [0] No conversation has been opened
    [one] 1 conversation opened
   *[other] { $count } conversations opened
}
record-collections = { $count ->
    [one] 1 collection
   *[other] { $count } collections
}
record-no-identity = there is no field for a customer’s identity
record-accounts = { $count ->
    [one] 1 account
   *[other] { $count } accounts
}
record-rated = { $count ->
    [one] customer rating in 1 conversation
   *[other] customer rating in { $count } conversations
}
record-kinds = Conversations from which this was removed: { $kinds }
record-kinds-none = Nothing has had to be removed from the conversations
record-leak = Left in a random sample { $share }
record-leak-none = What is left has not been measured yet
record-imports = { $count ->
    [0] Nothing has been imported yet
    [one] 1 import
   *[other] { $count } imports
}
record-exports = { $count ->
    [0] No collection has been exported
    [one] 1 collection exported
   *[other] { $count } collections exported
}
record-more = { $count ->
    [one] and 1 earlier one
   *[other] and { $count } earlier ones
}
record-logs = { $count ->
    [one] audit log exported once
   *[other] audit log exported { $count } times
}
record-reports = { $count ->
    [one] import report exported once
   *[other] import report exported { $count } times
}
record-records = { $count ->
    [one] this record exported once
   *[other] this record exported { $count } times
}
record-packages = { $count ->
    [one] 1 library was checked when the program was built: it opens no connections
   *[other] { $count } libraries were checked when the program was built: none opens connections
}
record-overwrites = overwriting is on
record-backups = { $count ->
    [0] There are no backups
    [one] 1 backup
   *[other] { $count } backups
}
record-oldest = oldest { $date }
record-mode-file = file { $mode }
record-mode-folder = folder { $mode }
record-mode-unknown = the system does not show the rights
record-refused = { $count ->
    [one] 1 act refused
   *[other] { $count } acts refused
}
record-lock = { $minutes ->
    [one] the window locks after 1 minute
   *[other] the window locks after { $minutes } minutes
}
record-session = { $hours ->
    [one] a session ends after 1 hour
   *[other] a session ends after { $hours } hours
}
record-hashes = of passwords only an Argon2id hash is kept
record-account-data = Of an account the username, name, roles, state, times of sign-in and settings are kept; accounts are not deleted
record-log-data = An entry has time, person, act, number of the object, amount and purpose, no text
record-months = { $months ->
    [one] kept for 1 month
   *[other] kept for { $months } months
}

## Why a sentence does not hold

record-reason-opened = { $count ->
    [one] 1 conversation was opened without a purpose
   *[other] { $count } conversations were opened without a purpose
}
record-reason-examples = { $count ->
    [one] the conversation of 1 example is not there
   *[other] the conversations of { $count } examples are not there
}
record-reason-tables = the tables of the file are not those that the program makes

# $counted number
# $found number
record-reason-counters = { $found } are in the register, but after import and destruction there should be { $counted }
record-reason-rules = { $count ->
    [one] 1 conversation was scrubbed with an older rule set
   *[other] { $count } conversations were scrubbed with an older rule set
}
record-reason-notes = { $count ->
    [one] 1 import brought internal notes without a reason
   *[other] { $count } imports brought internal notes without a reason
}
record-reason-astray = { $count ->
    [one] 1 conversation came by no import
   *[other] { $count } conversations came by no import
}
record-reason-imports = { $count ->
    [one] the numbers of 1 import do not add up
   *[other] the numbers of { $count } imports do not add up
}
record-reason-exports = { $count ->
    [one] 1 collection was exported without a purpose
   *[other] { $count } collections were exported without a purpose
}
record-reason-exports-missing = { $count ->
    [one] 1 export in the audit log is missing from the list
   *[other] { $count } exports in the audit log are missing from the list
}
record-reason-network = the program contains { $names }
record-reason-oldest = the oldest conversation began on { $date }
record-reason-not-destroyed = { $count ->
    [one] 1 conversation is hidden but not yet destroyed
   *[other] { $count } conversations are hidden but not yet destroyed
}
record-reason-overwrite = overwriting is not on
record-reason-found = { $count ->
    [one] 1 destroyed string was found in the files
   *[other] { $count } destroyed strings were found in the files
}
record-reason-unchecked = the files could not be searched for what was destroyed on { $date }

# $run number
record-reason-changed-run = destruction record { $run } was changed or removed after the run ended

record-reason-backups = { $count ->
    [one] the time of 1 file in the folder of backups is over
   *[other] the time of { $count } files in the folder of backups is over
}
record-reason-backups-unseen = { $count ->
    [one] 1 folder of backups cannot be read, and the time of what is in it is over
   *[other] { $count } folders of backups cannot be read, and the time of what is in them is over
}
record-reason-backups-over-number = { $count ->
    [one] 1 backup is over the number that is kept
   *[other] { $count } backups are over the number that is kept
}
record-reason-exposed = everybody on the machine can get at: { $names }

# $row number
record-reason-log = the chain of the log breaks at entry { $row }
record-reason-roles = { $count ->
    [one] 1 account has no role that the program knows
   *[other] { $count } accounts have no role that the program knows
}
record-reason-names = { $count ->
    [one] 1 account has the same username as another
   *[other] { $count } accounts have the same username as another
}
record-reason-hashes = { $count ->
    [one] the password of 1 account is protected less than the program requires
   *[other] the passwords of { $count } accounts are protected less than the program requires
}
record-reason-log-time = the oldest entry is of { $date }

## The change that turns a sentence red

record-change-purposes = Turns red if a conversation is opened without one of these purposes
record-change-training = Turns red if the conversation of an example is gone
record-change-subjects = Turns red if the file gets a table or a field that the program has not made
record-change-conversations = Turns red if a conversation comes or goes by another way than import and destruction
record-change-scrubbed = Turns red if a conversation was scrubbed with an older rule set
record-change-notes = Turns red if an import brings notes without a reason
record-change-imports = Turns red if a conversation belongs to no import, or the numbers of an import do not add up
record-change-exports = Turns red if an export has no purpose or is missing from the list
record-change-network = Turns red if a library that opens connections is built into the program
record-change-two-years = Turns red if a conversation would be kept too long or is not destroyed in time
record-change-destruction = Turns red if destroyed text is found in the files or could not be sought, or if a destruction record was changed afterwards
record-change-backups = Turns red if a copy is older than 30 days, there are more than seven or the folder of an old copy cannot be read
record-change-file-rights = Turns red if everybody on the machine can read the files or write to the folder
record-change-log = Turns red if an entry is changed, removed or added outside the program
record-change-roles = Turns red if an account has no role or one that the program does not know
record-change-accounts = Turns red if two accounts share a username or a password is protected less
record-change-log-time = Turns red if the audit log holds an older entry

## Screen

record-look = Look…
record-fill = Fill in…
record-fill-title = What the controller states
record-fill-leave-title = Leave the changes unsaved?
record-fill-leave-body = { $count ->
    [one] 1 field is changed and has not been saved
   *[other] { $count } fields are changed and have not been saved
}
record-fill-leave = Leave unsaved
record-fill-stay = Go on writing
record-fill-body = These parts stand in the record as they are. Telephone numbers and e-mail addresses stay in the contacts, other personal data is removed.
record-fill-agency = Empty: the name of the register’s agency
record-filled = What the controller states was saved
record-print = Print…
record-print-title = Print the record
record-print-body = The record is saved as a page that can be opened and printed in a browser. It holds no text of conversations. That it is saved is written in the audit log.
record-print-untrue = { $count ->
    [one] 1 sentence is no longer true. The record can be printed, but the sentence is marked in it.
   *[other] { $count } sentences are no longer true. The record can be printed, but they are marked in it.
}
record-print-language = Language of the page
record-print-button = Save the page
record-printed = The record was saved to { $file }

# $date is written year first.
record-file = record-{ $date }.html

## Page and terminal

record-page-article = Article 30 of the General Data Protection Regulation (EU) 2016/679
record-page-by = Saved by
record-page-when = Checked against the register
record-page-log = Newest entry of the audit log
record-page-note = Sentences that are true were checked by the program against the open register at this time. What the controller states it cannot check.
record-false = No longer true: “{ $sentence }”. Reason: { $reason }. The record can be printed, but the sentence is marked in it.
cli-record-written = The record was saved: { $path }
