### Import: three steps, a sample at the left, what was found at the right.

import-nothing-stored = nothing has been stored yet
import-step-file = File
import-step-personal-data = Personal data
import-step-import = Import

## Step 1: the file

import-choose-title = Choose files or a folder exported from a chat system
import-choose = Choose files…
import-drop = or drop files or folders here
import-drop-now = Drop the files or folders here
import-path = Path of the file or folder
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
import-found-known = { $count ->
    [one] 1 conversation is in the register already
   *[other] { $count } conversations are in the register already
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
import-all-known = { $count ->
    [one] The conversation in the file is in the register already
   *[other] All { $count } conversations are in the register already
}
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
import-history-unnamed = Names of files are not kept, because they can hold personal data
import-waits = Waits for another job to end
import-mapping = Mapping
import-mapping-none = The file is recognised by its content
import-mapping-needed = The file is read by a mapping. Choose it below and read the file again, or point at the fields yourself.

## Conversations that contradict the register

import-older = { $count ->
    [one] 1 of them is shorter than in the register: the file is older
   *[other] { $count } of them are shorter than in the register: the file is older
}
import-conflicts-title = { $count ->
    [one] 1 conversation conflicts with the register
   *[other] { $count } conversations conflict with the register
}
import-conflicts-body = The conversation in the register is unchanged, and the version of the file was not imported
conflict-with = Conflict with conversation { $number }: { $why }

# $message number
conflict-role = message { $message } has another writer

# $message number
conflict-time = message { $message } has another time

# $message number
conflict-text = message { $message } has another text
conflict-twice = the file holds two different longer versions of it
conflict-unfinished = its own import has not ended
import-strangers = Values of the role that the mapping does not know: { $words }
import-failed = { $file }: the import failed, and nothing of the file is in the register. { $why }
import-product-needs-fields = The file is recognised: { $product }. The fields of this format must be pointed at before it is read.

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
    [0] None of this import’s conversations is in the register any more
    [one] 1 of this import’s conversations is in the register
   *[other] { $count } of this import’s conversations are in the register
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

## Several files, notes, the past

import-step-fields = Fields
import-choose-folder = Choose a folder…
import-recognising = Recognising the files
import-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}

# $all number
# $known number
import-files-known = { $all } files, of which { $known } can be read
import-read-files = { $count ->
    [0] No file can be read
    [one] Read 1 file
   *[other] Read { $count } files
}
import-one-each = Each file becomes an import of its own, which can be undone by itself
import-file-needs-mapping = The file is read by a mapping
import-file-use = Read { $file } by the mapping { $mapping }
import-file-point = Point at the fields: { $file }…
import-file-why = { $file }: { $why }
import-each-file = Files
import-rate = { $size }/s
import-interrupted-after = { $count ->
    [one] The import was interrupted. 1 file had been imported, and that import can be undone.
   *[other] The import was interrupted. { $count } files had been imported, and those imports can be undone.
}
import-notes-body = The notes are the staff’s own, and no customer has seen them. They are left out unless there is a reason to import them. The reason is kept with the import.
import-notes-keep = Import internal notes, too
import-notes-reason = Why the notes are needed
import-notes-reason-missing = Write why the internal notes are needed
import-notes-why = Reason for importing the notes: { $reason }
import-own-mappings = Mappings saved in the register
import-history-count = { $count ->
    [one] 1 import
   *[other] { $count } imports
}
import-history-all = Show all imports

# $number number
import-open-report = Open report { $number }
import-vouched = Nothing in the file is older than { $day }
import-report-write = Save the list of refused records…
import-report-body = The list holds numbers, places and reasons of the refused records, no text of conversations. Saving it is written to the audit log.
import-report-written = The list was saved

# $date is written year first.
# $number number
import-report-file = import-report-{ $number }-{ $date }.csv
import-undo = Undo the import…

# $number number
import-undo-number = Undo import { $number }…
import-undo-stands = The import cannot be undone, because on its conversations there are: { $what }

# $number number
import-undo-title = Undo import { $number }?
import-undo-body = { $count ->
    [one] 1 conversation will be destroyed in the register, its index and its log file. It cannot be brought back. The import stays in the history as undone.
   *[other] { $count } conversations will be destroyed in the register, its index and its log file. They cannot be brought back. The import stays in the history as undone.
}
import-undo-longer = { $count ->
    [one] From 1 conversation of an earlier import, the messages that this import added to it will be destroyed.
   *[other] From { $count } conversations of earlier imports, the messages that this import added to them will be destroyed.
}
import-shortened = { $count ->
    [one] From 1 conversation of an earlier import, the messages that the import had added were destroyed
   *[other] From { $count } conversations of earlier imports, the messages that the import had added were destroyed
}
import-undo-button = { $count ->
    [one] Undo the import and destroy 1 conversation
   *[other] Undo the import and destroy { $count } conversations
}

## Fields of a file of another make

fields-open = Point at the fields…
fields-looking = Reading the beginning of the file
fields-title = Point at the fields
fields-body = Choose among the fields found in the file. No suggestion counts before you accept it, and a field that you do not point at is not imported.
fields-accept-all = Accept all suggestions
fields-suggestion = { $what } – suggestion: { $value }. Accept
fields-none = not pointed at
fields-list = The conversations or messages are in this list
fields-list-file = the whole file

# $count number
fields-list-at = { $place }, { $count } records at the beginning
fields-word = “{ $word }” means
fields-words-many = The field has too many different values to list. Choose another field, or say below who wrote all messages.
fields-otherwise = All other messages were written by
fields-otherwise-refused = not known: the conversation is refused
fields-order = Order of the messages in the file
fields-order-file = oldest first, as in the file
fields-order-newest = newest first
fields-order-time = by time
fields-html = The texts are HTML
fields-personal = These fields may hold names or contact details. The ones that you choose help to remove those from the texts and are not stored.
fields-preview = This is how the file is read
fields-no-time = No time is pointed at. Without one the import asks for a day that no conversation in the file is older than.
fields-whole-file = the whole file
fields-beginning = the beginning of the file
fields-role-count = { $role } { $count }
fields-refused = { $count }: { $reason }
fields-personal-word = { $word } may be personal data. Leave it out or point at another field.
fields-nothing-read = Like this no conversation is read from the file
fields-withheld = { $count ->
    [one] 1 value is not shown, since it may be a name. Say below who wrote the other messages.
   *[other] { $count } values are not shown, since they may be names. Say below who wrote the other messages.
}
fields-name = Name under which the mapping is saved
fields-name-note = Only the names of the fields and the words are saved, no text of conversations
fields-name-missing = Give a name under which the mapping is saved
fields-save = Save and read the file
fields-save-changes = Save the changes
fields-change = Change: { $name }…
fields-change-by-text = This mapping says more than the form can. Change it as text: seula mapping save
fields-change-needs-file = Choose a file first by which the mapping is tried
fields-remove = Remove: { $name }…
fields-remove-title = Remove the mapping { $name }?
fields-remove-body = Conversations imported by it stay in the register. Files of the same make can no longer be read by this mapping.
