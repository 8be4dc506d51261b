### The handout: one HTML page that leaves the register. The destroy-by date is its first line.

handout-destroy-by = Destroy by { $date }
handout-title = Handout: { $name }
handout-purpose = Purpose: { $purpose }
handout-made-by = { $name } exported this from the register, { $when }
handout-agency = Controller: { $agency }
handout-examples = { $count ->
    [one] 1 example
   *[other] { $count } examples
}

# $number number
handout-example = Example { $number }
handout-lesson = Teaching note
handout-last-day = Last day { $date }
handout-passage = Passage of a conversation
handout-whole = Whole conversation
handout-legend = A framed word is the kind of a removed value
handout-removed = removed: { $kind }
handout-may-identify = The rest of the text is unchanged and can still tell who is meant. Do not pass it on.
handout-copy = This is a copy. Seula cannot destroy it; whoever holds it has to.
handout-empty = The collection has no examples
