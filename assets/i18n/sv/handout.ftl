### The handout: a collection as a page of its own, outside the register.

## First line

handout-destroy-by = Ska förstöras senast { $date }

## Examples

# $number number
handout-example = Exempel { $number }
handout-lesson = Vad vi lär oss
handout-passage = Utdrag
handout-whole = Hela konversationen
handout-last-day = sista dag { $date }

## Foot

handout-purpose = Syftet med exporten
handout-agency = Personuppgiftsansvarig
handout-by = Exporterad av
handout-when = Exporterad
handout-outside = Filen ligger utanför registret och Seula kan inte förstöra den. Förstör den och dess kopior senast den dag som står på första raden.
