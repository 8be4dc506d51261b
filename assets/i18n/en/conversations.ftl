### Conversations: the table at the left, the transcript at the right.

conversations-title = Conversations

# Beside the title, for a period of days.
# $days number
conversations-subtitle-days = { $count ->
    [one] 1 of the last { $days } days
   *[other] { $count } of the last { $days } days
}
conversations-subtitle-all = { $count ->
    [one] 1 conversation in the register
   *[other] { $count } conversations in the register
}

# $total number
conversations-subtitle-filtered = { $count ->
    [one] 1 conversation of { $total }
   *[other] { $count } conversations of { $total }
}

# Counting has stopped at a round number.
# $count number
# $total number
conversations-subtitle-over = more than { $count } conversations of { $total }

## Search field

conversations-search = Search conversations

# What may be typed; the words after a colon are examples that can be searched.
conversations-search-help =
    A word is found in its inflected forms, too. If there are several, all have to be found.
    Exactly these words in this order: “new permit”
    Words that begin so: perm*
    Either of two: permit OR visa
    One without the other: permit -visa
    Only in what the customer wrote: role:customer permit
    Narrowing the list: length:30.. lang:sv topic:fees tag:unclear
conversations-search-clear = Clear the search

## Filters: pills and drawer

conversations-filters = Filters
conversations-filters-open = Open the filters
conversations-filters-close = Close the filters
conversations-filters-in-use = { $count ->
    [0] No filters
    [one] 1 filter in use
   *[other] { $count } filters in use
}

# A pill: the name of the filter and what it lets through.
conversations-pill = { $filter }: { $value }
conversations-pill-remove = Remove the filter: { $filter }
conversations-filter-language = Language
conversations-filter-channel = Channel
conversations-filter-started = Started
conversations-filter-source = Source
conversations-filter-topic = Topic
conversations-filter-rating = Customer rating
conversations-filter-reviewed = Review
conversations-filter-verdict = Verdict
conversations-filter-tag = Tag
conversations-filter-kind = Kind of removed value
conversations-filter-length = Length in messages
conversations-filter-number = Number
conversations-filter-any = all
conversations-reviewed = reviewed
conversations-not-reviewed = not reviewed
conversations-period-days = { $days ->
    [one] 1 d
   *[other] { $days } d
}
conversations-period-all = all time
conversations-period-quarter = quarter
conversations-period-year = year
conversations-from = From
conversations-to = To
conversations-from-day = from { $date }
conversations-to-day = to { $date }
conversations-length-min = At least
conversations-length-max = At most
conversations-length-at-least = { $count ->
    [one] at least 1 message
   *[other] at least { $count } messages
}
conversations-length-at-most = { $count ->
    [one] at most 1 message
   *[other] at most { $count } messages
}
conversations-filter-no-tags = No tags have been used yet

# Under tags and kinds of removed values, of which a conversation has several.
conversations-filter-all-of = Shows conversations that have all of the chosen ones

## Table

conversations-column-started = Started
conversations-column-question = Customer’s question
conversations-column-language = Language
conversations-column-messages = Messages
conversations-column-topic = Topic
conversations-sort-by = Sort: { $sort }
conversations-sort-exact-only = This order is for at most 1,000 hits. Narrow the search.
conversations-no-question = The customer wrote nothing

# Read aloud for a row: start, language, count of messages and state.
conversations-row-name = { $started }, { $language }, { $messages }, { $state }: { $question }

# What the sign of a row stands for: whether it was reviewed, and the worst verdict.
conversations-row-verdict = { $reviewed }, worst verdict: { $verdict }

## Foot of the list

conversations-selected = { $count ->
    [0] Nothing selected
    [one] 1 selected
   *[other] { $count } selected
}
conversations-foot-browse = browse
conversations-foot-open = open
conversations-foot-review = review
conversations-foot-search = search
conversations-foot-shortcuts = shortcuts

# $first number
# $last number
conversations-rows = rows { $first }–{ $last }

## Faces of the list

conversations-none-title = There are no conversations in the register yet
conversations-none-body = Conversations come to the register when a supervisor imports a file from the source system
conversations-none-import = Import files…
conversations-first-title = How the work begins
conversations-first-body =
    1. Import a file of the source system under Import.
    2. Create an account for a quality reviewer under Accounts. The reviewer gets a one-time code.
    3. The reviewer signs in with the code, chooses a password and reviews the conversations under Review.
conversations-no-match-title = No conversation matches
conversations-no-match-filters = Filters: { $filters }
conversations-search-all = { $count ->
    [one] or search all, 1 conversation
   *[other] or search all of { $count }
}

# $position number
conversations-search-wrong = The search cannot be read from character { $position } on
# $position number
conversations-search-wrong-value = The condition that begins at character { $position } can have one of these values: { $values }

# $wrong is one of the two above.
conversations-search-last = { $wrong }. The last valid result is shown below.
conversations-failed = The conversations could not be fetched
conversations-open-hint = Choose a conversation and its text is shown here
conversations-opening-logged = Opening is written in the audit log

## Transcript head

conversations-no-topic = No topic
conversations-last-day = Last day of keeping { $date }
conversations-last-day-help = On the following day the conversation is destroyed and cannot be restored

# $done number
# $total number
conversations-hit-of = hit { $done } of { $total }
conversations-hit-next = Next hit
conversations-hit-previous = Previous hit
conversations-copy = Copy the transcript
conversations-copy-message = Copy the message
conversations-copied = The transcript was copied
conversations-message-copied = The message was copied
conversations-message-choose = Choose the message
conversations-message-leave = Leave the message out
conversations-open-failed = The conversation could not be opened
conversations-number = Conversation number { $number }
conversations-time-basis = Time is known from: { $basis }
conversations-source = Source: { $source }
conversations-rating = Customer rating: { $rating }
conversations-gone-title = The conversation is no longer there
conversations-gone-body = Its retention period has ended and it was destroyed

## Verdicts of others, at the foot of an answer

conversations-verdict-by-another = Another reviewer’s verdict
conversations-verdict-of-another = Another reviewer’s verdict: { $verdict }

## Foot of the transcript

conversations-review = Review
conversations-read-review = Show the review
conversations-to-collection = Add to a collection…
conversations-note = Note

## Notes

conversations-notes = Notes
conversations-note-add = Add a note
conversations-note-message = Note on the message: { $speaker } { $time }
conversations-note-hint = What is worth remembering about this conversation
conversations-note-edit = Edit the note
conversations-note-remove = Remove the note
conversations-note-by = { $name }, { $time }
conversations-notes-none = No notes

# Under every field whose text passes the sieve.
conversations-sieved = Personal data is removed before storing

## Tags

conversations-tags = Tags
conversations-tag-add = Add a tag
conversations-tag-hint = New or used
conversations-tag-remove = Remove the tag “{ $tag }”
