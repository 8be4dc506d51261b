### Collections: list at the left (272 px), examples as cards at the right.

collections-subtitle = { $count ->
    [one] 1 collection
   *[other] { $count } collections
}
collections-subtitle-ending = { $count ->
    [one] 1 example ends within 30 days
   *[other] { $count } examples end within 30 days
}
collections-new = New collection…
collections-create = Create the collection
collections-name = Name
collections-aim = Aim in one sentence
collections-aim-hint = What a participant can do afterwards
collections-edit = Edit the collection…
collections-remove = Remove the collection…
collections-remove-title = Remove the collection “{ $name }”?
collections-remove-body = { $count ->
    [one] 1 example and its teaching note are removed from the collection. The conversation stays in the register.
   *[other] { $count } examples and their teaching notes are removed from the collection. The conversations stay in the register.
}
collections-removed = The collection was removed
collections-owner = Owner { $name }
collections-ends = ends { $date }
collections-none-title = There are no collections yet
collections-none-body = Trainers gather examples from conversations for teaching. Create a collection first.
collections-empty-title = There are no examples in the collection yet
collections-empty-body = Open a conversation and choose “Add to a collection…”
collections-choose-hint = Choose a collection at the left

## Adding an example

collections-add-title = Add to a collection
collections-add-to = Collection
collections-add-whole = Whole conversation
collections-add-passage = Chosen messages
collections-add-chosen = { $count ->
    [0] No messages chosen
    [one] 1 message chosen
   *[other] { $count } messages chosen
}
collections-lesson = Teaching note
collections-lesson-hint = What participants should notice
collections-add-button = Add the example
collections-added = The example was added to the collection “{ $name }”
collections-add-new = New collection

## Cards

# Number and title of a card.
collections-card-title = { $number }. { $question }
collections-passage = { $count ->
    [one] passage, 1 message
   *[other] passage, { $count } messages
}
collections-whole = whole conversation
collections-last-day = last day { $date }
collections-expires = { $days ->
    [0] The example will be destroyed today
    [one] The example will be destroyed tomorrow, { $date }
   *[other] The example will be destroyed in { $days } days, on { $date }
}
collections-last-day-help = The example is destroyed with its conversation and cannot be kept longer
collections-lesson-edit = Edit the teaching note
collections-lesson-none = No teaching note yet
collections-example-remove = Remove from the collection
collections-drag = Move by dragging or with Alt+Shift+arrow

## Export

collections-export = Export to a file…
collections-export-title = What is the file needed for?
collections-export-body = The file lies outside the register and Seula cannot destroy it. The purpose, the number and who exported it are written in the audit log. The file must be destroyed by { $date }.
collections-export-purpose = Purpose of the export
collections-export-purpose-hint = For example induction of new advisers in November
collections-export-path = Name of the file

# $date is written year first.
collections-export-file = handout-{ $date }.html

collections-export-button = { $count ->
    [one] Export 1 example to a file
   *[other] Export { $count } examples to a file
}
collections-exported = { $count ->
    [one] 1 example was exported to the file “{ $file }”
   *[other] { $count } examples were exported to the file “{ $file }”
}
collections-export-destroy-by = Destroy by { $date }
