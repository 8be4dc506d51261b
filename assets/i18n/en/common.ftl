### Words that several screens share: buttons, menu, faces of a list, counts, the status strip, numbers and dates.

## Buttons and verbs

common-save = Save
common-unsaved = Not saved yet
common-cancel = Cancel
common-interrupt = Interrupt
common-close = Close
common-continue = Continue
common-back = Back
common-remove = Remove
common-choose = Choose…
common-copy-details = Copy details
common-retry = Retry
common-more-actions = More actions
common-move-up = Move up
common-move-down = Move down
common-sign-out = Sign out
common-optional = optional
common-in-folder = Folder: { $folder }
common-file-help = A name alone is saved in the folder in which Seula was started
common-required = The field is empty
common-date-hint = dd.mm.yyyy
common-date-wrong = The date is written as 24.11.2026

## Names of keys, as they are printed

common-key-enter = Enter

## Menu, at most 15 characters

menu-group-work = Work
menu-group-quality = Quality
menu-group-register = Register
menu-queue = Queue
menu-conversations = Conversations
menu-answers = Answers
menu-review = Review
menu-leak-check = Leak check
menu-insights = Insights
menu-gaps = Gaps
menu-rounds = Rounds
menu-scorecards = Scorecard
menu-collections = Collections
menu-import = Import
menu-accounts = Accounts
menu-audit = Audit
menu-register = Register
menu-settings = Settings
menu-shortcuts = Shortcuts
menu-signed-in = Signed in: { $name }

## A window's own words

window-title = Seula

# $file is the name of the open register.
window-title-register = { $file } – Seula
window-demo = Invented material
window-version = version { $version }

## Faces of a list

hint-no-reviewer = There are conversations in the register, but nobody can review them yet
hint-no-reviewer-short = Nobody can review yet
hint-new-reviewer = Create an account for a quality reviewer…
common-loading = Loading
common-failed = Loading failed
common-clear-filters = Clear filters

# $time is a time of day.
common-draft-saved = draft saved { $time }
common-more-notices = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}

## Counts

common-conversations = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
}
common-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
common-examples = { $count ->
    [one] 1 example
   *[other] { $count } examples
}

## Status strip, one line of 12 px

strip-conversations = { $count ->
    [0] The register is empty
    [one] 1 conversation
   *[other] { $count } conversations
}
strip-oldest = Oldest { $date }
strip-tomorrow = { $count ->
    [0] Tomorrow nothing will be destroyed
    [one] Tomorrow 1 conversation will be destroyed
   *[other] Tomorrow { $count } conversations will be destroyed
}

# $date is a day without the year.
strip-next = { $count ->
    [one] Next 1 conversation will be destroyed, { $date }
   *[other] Next { $count } conversations will be destroyed, { $date }
}
strip-backlog = { $count ->
    [one] 1 conversation is hidden but not yet destroyed
   *[other] { $count } conversations are hidden but not yet destroyed
}
strip-local = Local file, no network
strip-backup = Backup { $when }
strip-no-backup = No backup

## Parts of sentences that numbers and lists are put into

common-list = { $before } and { $last }
common-list-any = { $before } or { $last }
common-quoted = “{ $words }”

# $done number
# $total number
common-share = { $done } of { $total }
common-percent = { $number }%
common-size-bytes = { $bytes ->
    [one] 1 byte
   *[other] { $bytes } bytes
}
common-size-kilobytes = { $size } kB
common-size-megabytes = { $size } MB
common-size-gigabytes = { $size } GB

# $duration is a length of time such as “3 min 05 s”.
common-time-left = about { $duration } left

## Dates

date-month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}

# $month number
date-numeric = { $month ->
    [1] { $date } Jan { $year }
    [2] { $date } Feb { $year }
    [3] { $date } Mar { $year }
    [4] { $date } Apr { $year }
    [5] { $date } May { $year }
    [6] { $date } Jun { $year }
    [7] { $date } Jul { $year }
    [8] { $date } Aug { $year }
    [9] { $date } Sep { $year }
    [10] { $date } Oct { $year }
    [11] { $date } Nov { $year }
   *[other] { $date } Dec { $year }
}

# $month number
date-sentence = { $month ->
    [1] { $date } January { $year }
    [2] { $date } February { $year }
    [3] { $date } March { $year }
    [4] { $date } April { $year }
    [5] { $date } May { $year }
    [6] { $date } June { $year }
    [7] { $date } July { $year }
    [8] { $date } August { $year }
    [9] { $date } September { $year }
    [10] { $date } October { $year }
    [11] { $date } November { $year }
   *[other] { $date } December { $year }
}

# Every Finnish month takes -ta in the partitive.
date-spelled = { $date } { $month } { $year }

# $month number
date-short = { $month ->
    [1] { $date } Jan
    [2] { $date } Feb
    [3] { $date } Mar
    [4] { $date } Apr
    [5] { $date } May
    [6] { $date } Jun
    [7] { $date } Jul
    [8] { $date } Aug
    [9] { $date } Sep
    [10] { $date } Oct
    [11] { $date } Nov
   *[other] { $date } Dec
}
date-range-days = { $date }–{ $last }

# $month number
date-range-months = { $month ->
    [1] { $date } Jan–{ $last }
    [2] { $date } Feb–{ $last }
    [3] { $date } Mar–{ $last }
    [4] { $date } Apr–{ $last }
    [5] { $date } May–{ $last }
    [6] { $date } Jun–{ $last }
    [7] { $date } Jul–{ $last }
    [8] { $date } Aug–{ $last }
    [9] { $date } Sep–{ $last }
    [10] { $date } Oct–{ $last }
    [11] { $date } Nov–{ $last }
   *[other] { $date } Dec–{ $last }
}
date-range-years = { $first }–{ $last }
date-clock = { $hour }:{ $minute }
date-at-clock = { $clock }
date-and-clock = { $date }, { $clock }
date-time-range = { $start }–{ $end }
date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-today-clock = today { $clock }
date-yesterday-clock = yesterday { $clock }
date-month = { $month } { $year }

# $month number
date-month-numeric = { $month ->
    [1] Jan { $year }
    [2] Feb { $year }
    [3] Mar { $year }
    [4] Apr { $year }
    [5] May { $year }
    [6] Jun { $year }
    [7] Jul { $year }
    [8] Aug { $year }
    [9] Sep { $year }
    [10] Oct { $year }
    [11] Nov { $year }
   *[other] Dec { $year }
}
common-removed-kind = removed: { $kind }
common-no-file-chosen = No file was chosen. If no dialog appeared, type the path of the file in the field.
common-choose-file = Choose a file
strip-job = { $stage } { $percent }
strip-job-left = { $stage } { $percent }, { $left }
common-open-calendar = Open the calendar
common-month-before = Previous month
common-month-after = Next month
common-weekdays = Mo Tu We Th Fr Sa Su
common-stored-as = Stored as
