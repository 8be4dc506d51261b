### The handout: a collection as a page of its own, outside the register.

## First line

handout-destroy-by = Must be destroyed by { $date }

## Examples

# $number number
handout-example = Example { $number }
handout-lesson = What we learn from this
handout-passage = Passage
handout-whole = Whole conversation
handout-last-day = last day { $date }

## Foot

handout-purpose = Purpose of the export
handout-by = Exported by
handout-when = Exported
handout-outside = The file lies outside the register and Seula cannot destroy it. Destroy it and its copies by the day in the first line.

handout-title = Handout: { $name }
handout-made-by = { $name } exported this from the register, { $when }
handout-agency = Controller: { $agency }
handout-examples = { $count ->
    [one] 1 example
   *[other] { $count } examples
}
handout-legend = A framed word is the kind of a removed value
handout-removed = removed: { $kind }
handout-may-identify = The rest of the text is unchanged and can still tell who is meant. Do not pass it on.
handout-copy = This is a copy. Seula cannot destroy it; whoever holds it has to.
handout-empty = The collection has no examples
