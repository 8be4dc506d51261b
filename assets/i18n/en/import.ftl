### Import: three steps, a sample at the left, what was found at the right.

import-nothing-stored = nothing has been stored yet
import-step-file = File
import-step-personal-data = Personal data
import-step-import = Import

## Step 1: the file

import-choose-title = Choose a file exported from a chat system
import-choose = Choose files…
import-drop = or drop the files here
import-drop-now = Drop the files here
import-path = Path of the file
import-path-open = Read the file
import-formats = Recognised formats: boost.ai, Zendesk Chat, Rasa, Bot Framework, giosg, Ninchat, Genesys Cloud, JSON (role, content), CSV
import-reading-stores-nothing = The file is first read into memory. Nothing is stored in the register before the import.

# $done number
# $total number
import-file-of = file { $done } of { $total }

## Step 2: what was found

import-removing = Removing personal data
import-memory-only = in memory only, nothing written to disk
import-recognised = Recognised as: { $source }
import-found-conversations = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
}
import-found-languages = { $count ->
    [one] 1 language
   *[other] { $count } languages
}
import-found-past-due = { $count ->
    [0] No retention period has ended
    [one] The retention period of 1 conversation has ended, so it will not be imported
   *[other] The retention period of { $count } conversations has ended, so they will not be imported
}
import-found-range = Began { $range }
import-notes-dropped = { $count ->
    [0] No internal notes
    [one] 1 internal note is left out
   *[other] { $count } internal notes are left out
}
import-samples = This is how messages are stored
import-samples-none = The file has no messages to show
import-by-kind = Removed by kind
import-by-kind-total = { $count ->
    [0] nothing
    [one] 1 place
   *[other] { $count } places
}
import-by-kind-note = The rest of the text stays as it is and can still tell who is meant
import-undated-title = { $count ->
    [one] 1 conversation has no date
   *[other] { $count } conversations have no date
}
import-undated-body = Retention is counted from the day on which a conversation began. Give a day that no conversation in the file is older than. Without such a day they cannot be imported.
import-not-older-than = Not older than
import-not-older-apply = Read again with this day
import-not-older-future = The day cannot lie in the future
import-refused-title = { $count ->
    [0] No record was refused
    [one] 1 record was refused
   *[other] { $count } records were refused
}
import-refused-show = Show why
import-refused-hide = Hide why

# $offset number
# $record number
import-refused-record = Record { $record }, byte { $offset }: { $reason }
import-refused-first = { $count ->
    [one] The first one is shown
   *[other] The first { $count } are shown
}
import-refused-copy = Copy the list
import-button = { $count ->
    [0] The file has nothing to import
    [one] Import 1 conversation
   *[other] Import { $count } conversations
}

## Step 3: the import itself

import-running = Importing conversations
import-interrupt-note = Interrupting leaves nothing half done
import-interrupted = The import was interrupted. Nothing from this file is left in the register.
import-leave-running = The import goes on while you use another screen

## Report: one line a count, lines with 0 too

import-report-title = Import report
import-read = { $count ->
    [one] 1 conversation was read from the file
   *[other] { $count } conversations were read from the file
}
import-imported = { $count ->
    [one] 1 was imported
   *[other] { $count } were imported
}
import-replaced = { $count ->
    [one] 1 replaced a shorter version
   *[other] { $count } replaced a shorter version
}
import-skipped = { $count ->
    [one] 1 was in the register already
   *[other] { $count } were in the register already
}
import-conflicts = { $count ->
    [one] 1 conflicts with the register and was not imported
   *[other] { $count } conflict with the register and were not imported
}
import-refused = { $count ->
    [0] 0 were refused
    [one] 1 was refused, see the reason below
   *[other] { $count } were refused, see the reasons below
}
import-scrubbed = { $count ->
    [0] No personal data was found
    [one] 1 piece of personal data was removed before storing
   *[other] { $count } pieces of personal data were removed before storing
}

# $number number
import-number = Import { $number }
import-delete-source = The original file still holds the personal data. Destroy it when it is no longer needed.
import-show-conversations = Show the conversations
import-more = Import more…
import-history = Import history
import-waits = Waits for another job to end
import-mapping = Mapping
import-mapping-none = The file is recognised by its content
import-mapping-needed = The file is read by a mapping. Choose it below and read the file again.

## The table of refused records

import-csv-record = record
import-csv-byte = byte
import-csv-code = code
import-csv-reason = reason

## Imports of the past

import-notes-kept = { $count ->
    [one] 1 internal note was imported
   *[other] { $count } internal notes were imported
}
import-undone = { $count ->
    [one] The import was undone, 1 conversation was destroyed
   *[other] The import was undone, { $count } conversations were destroyed
}
import-undone-by = undone { $when }, { $by }
import-still-there = { $count ->
    [0] None of its conversations is in the register any more
    [one] 1 of its conversations is in the register
   *[other] { $count } of its conversations are in the register
}
standing-reviews = { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
standing-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
standing-tags = { $count ->
    [one] 1 tag
   *[other] { $count } tags
}
standing-examples = { $count ->
    [one] 1 example in a collection
   *[other] { $count } examples in collections
}
