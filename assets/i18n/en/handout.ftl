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
handout-agency = Controller
handout-by = Exported by
handout-when = Exported
handout-outside = The file lies outside the register and Seula cannot destroy it. Destroy it and its copies by the day in the first line.
