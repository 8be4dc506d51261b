## Audit log: acts, as they follow a name
act-register-created = created the register
act-signed-in = signed in
act-sign-in-failed = a sign-in failed
act-sign-in-throttled = a sign-in was tried too often
act-reauthenticated = gave the password once more
act-reauthentication-failed = confirming with the password failed
act-reauthentication-throttled = confirming with the password was tried too often
act-signed-out = signed out
act-screen-locked = the screen was locked
act-refused = an act was refused
act-account-created = created an account
act-account-changed = changed an account
act-account-disabled = disabled an account
act-account-enabled = enabled an account
act-code-given = gave a one-time code
act-password-changed = changed the password
act-conversation-opened = opened a conversation
act-searched = searched conversations
act-verdict-given = gave a verdict
act-verdict-taken-back = took a verdict back
act-review-finished = finished a review
act-review-reopened = opened a review again
act-review-flagged = changed the flag of a review
act-note-added = wrote a note
act-note-changed = changed a note
act-note-removed = removed a note
act-tag-added = added a tag
act-tag-removed = removed a tag
act-collection-opened = opened a collection
act-collection-created = created a collection
act-collection-changed = changed a collection
act-collection-removed = removed a collection
act-example-added = added an example
act-example-changed = changed an example
act-example-removed = removed an example
act-exported = exported a collection
act-imported = imported a file
act-import-cancelled = an import was interrupted
act-import-failed = an import failed
act-import-undone = undid an import
act-import-erased = the conversations of an undone import were destroyed
act-import-reported = exported the report of an import
act-mapping-saved = saved a field mapping
act-mapping-removed = removed a field mapping
act-retention-planned = conversations that were due were hidden
act-retention-done = conversations that were due were destroyed
act-retention-recorded = the record of a destruction was tied to the log
act-retention-confirmed = confirmed a destruction
act-margin-raised = raised the safety margin
act-clock-anomaly = the computer’s clock was wrong
act-setting-changed = changed a setting
act-lock-changed = changed the idle lock
act-rescrub-begun = began to go through the register
act-rescrub-done = the register was gone through
act-rescrub-cancelled = going through the register was interrupted
act-rescrub-failed = going through the register failed
act-leak-check-begun = began a leak check
act-leak-check-drawn = the sample of a leak check was drawn
act-leak-check-shown = looked at a message of a sample
act-leak-check-judged = judged a message of a sample
act-leftover-removed = removed personal data that was left
act-leak-check-finished = finished a leak check
act-backup-begun = began to make a backup
act-backup-made = a backup was made
act-backup-restored = restored the register from a backup
act-audit-viewed = looked at the audit log
act-audit-export-begun = began to export the audit log
act-audit-exported = the audit log was exported
act-audit-pruned = the oldest entries of the log were removed
act-record-stated = changed what the controller states in the record of processing
act-record-exported = exported the record of processing
act-scorecard-drafted = made a draft of the scorecard
act-scorecard-changed = changed the draft of the scorecard
act-scorecard-published = published the scorecard
act-scorecard-archived = archived the scorecard
act-scorecard-removed = removed the draft of the scorecard
act-value-given = gave a criterion a value
act-value-taken-back = took a criterion’s value back
act-restore-begun = began to restore a backup
act-backup-removed = backups whose time was over were destroyed
act-backup-folder-chosen = chose the folder of the backups
act-backup-folder-forgotten = said that a folder holds no backups any more
act-file-checked = the register file was checked
act-retention-proved = everything searched for anything older
act-destruction-printed = printed a destruction record
act-round-drawn = the sample of a round was drawn
act-round-changed = moved the closing date of a round
act-round-reviewers-changed = changed who reviews in a round
act-round-reviewer-added = added a reviewer to a round
act-round-reviewer-taken-out = took a reviewer out of a round
act-round-closed = closed a round
act-queue-taken = took a conversation from the work queue
act-queue-skipped = skipped a conversation in the work queue
act-queue-returned = returned a skipped conversation to the work queue
act-queue-taken-over = took over a conversation from a colleague’s work queue
act-queue-passed-on = a skipped conversation was given to another reviewer
act-queue-called = a second reviewer was called
act-adjudication-opened = opened the differences of a conversation
act-verdict-settled = settled a verdict
act-value-settled = settled the value of a criterion
act-settling-taken-back = took back what was settled
act-adjudication-finished = finished settling the differences of a conversation
act-answer-judged = judged an answer text with all its copies
act-answer-taken-back = took back a verdict on an answer text
act-gaps-exported = exported the gaps in guidance
act-figures-exported = exported figures
act-report-exported = saved a quality report
act-plot-exported = saved a plot as a picture
act-target-changed = changed the target for correct answers
act-unknown = did something that this program does not know

## What acts are about
act-group-access = Sign-in
act-group-accounts = Accounts
act-group-conversations = Conversations
act-group-reviews = Reviews
act-group-collections = Collections
act-group-imports = Imports
act-group-retention = Retention and destruction
act-group-sieve = Removal of personal data
act-group-register = Register and log

## Table for a spreadsheet
audit-column-row = No.
audit-csv-time = Time (UTC)
audit-column-person = Who
audit-column-act = What
audit-column-code = Code
audit-column-object = Object
audit-column-amount = Amount
audit-column-purpose = Purpose

## Faults of the chain

# $row number
audit-fault-missing = Entries are missing before entry { $row }.

# $row number
audit-fault-unlinked = Entry { $row } does not follow the one before it.

# $row number
audit-fault-changed = Entry { $row } was changed.

# $row number
audit-fault-checkpoint = Entry { $row } is not what it was at its checkpoint.

# $row number
audit-fault-cut-off = Entries are missing after entry { $row }.

# $row number
audit-fault-words = The words of entry { $row } are not those that were written down.

## seula verify

verify-whole = The register file is whole.
verify-damaged = The register file is damaged. Keep a copy of the file and contact IT support.

# $checkpoints number
# $first number
# $last number
# $rows number
verify-log-whole = The chain of the audit log is whole. Entries { $rows }, numbers { $first }–{ $last }, checkpoints { $checkpoints }.
verify-log-broken = The chain of the audit log is broken.

# $first number
# $last number
# $row number
# $rows number
verify-log-pruned = Entry { $row } was removed when its time was over, and the log is sealed behind it: its words cannot be compared. The chain of what is kept is whole. Entries { $rows }, numbers { $first }–{ $last }.

# $row number
verify-words = Entry { $row } ({ $when }) for paper: { $words }
verify-nothing-older = The register holds nothing that began before { $date }.
verify-older = { $count ->
    [one] The register holds 1 conversation that began before { $date }. It is hidden and not yet destroyed.
   *[other] The register holds { $count } conversations that began before { $date }. They are hidden and not yet destroyed.
}

## Screen: what acts were about

audit-hits = { $count ->
    [one] 1 hit
   *[other] { $count } hits
}
audit-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
audit-records = { $count ->
    [one] 1 refused record
   *[other] { $count } refused records
}
audit-backups = { $count ->
    [one] 1 backup
   *[other] { $count } backups
}
audit-file-whole = whole
audit-file-damaged = damaged
audit-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}

# $number is a number without spaces, as it is searched for.
audit-conversation = conversation { $number }

# $number number
audit-round = round { $number }
audit-looked-all = everybody’s acts
audit-looked-own = own acts
audit-system = system

## Screen: bar and table

audit-whose = Whose acts
audit-all = Everybody
audit-own = My own
audit-scope-all = Everybody’s acts
audit-scope-own = My acts
audit-search-object = Number of the object
audit-search-clear = Remove the number
audit-when = When
audit-other-days = Other days…
audit-column-time = Time
audit-column-details = Details
audit-field-words = Words
audit-none-title = No entry yet
audit-none-body = Everything that is done in the register is written here by itself
audit-no-match-title = No entry matches
audit-failed = The audit log could not be fetched

## Screen: the chain

audit-verify = Verify
audit-check-title = Chain of the audit log
audit-checking = The chain is being verified
audit-chain-whole = { $count ->
    [one] Chain whole, 1 entry
   *[other] Chain whole, { $count } entries
}

# $row number
audit-newest = Entry { $row } · { $when }

audit-paper = Write the number and these words on paper. They tell later whether the log was replaced as a whole, which the chain alone does not show.

# $good number
# $row number
audit-broken-shown = The chain breaks between entries { $good } and { $row }. All entries are still listed below, but from entry { $row } on the log cannot be relied on.
audit-compare-title = Compare with earlier words
audit-compare-number = Number of the entry
audit-compare-words = Eight words
audit-compare-missing = Type the number and all eight words
audit-compare = Compare

# $row number
audit-same = The words of entry { $row } are those on the paper.

# $row number
audit-no-longer-kept = Entry { $row } is no longer kept: its time is over, and nothing can be compared.
audit-differ-help = First compare what was typed with the paper, word by word.

## Screen: export

audit-export = Export…
audit-export-title = Export the audit log
audit-export-body = The file holds names of staff and what they did. It lies outside the register, and Seula cannot destroy it. The number of entries and who exported them are written in the audit log.
audit-export-all = All entries are exported
audit-export-button = Export the entries
audit-exported = { $count ->
    [one] 1 entry was exported to { $file }
   *[other] { $count } entries were exported to { $file }
}

# $date is written year first.
audit-export-file = audit-{ $date }.csv
