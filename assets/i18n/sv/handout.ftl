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
handout-by = Exporterad av
handout-when = Exporterad
handout-outside = Filen ligger utanför registret och Seula kan inte förstöra den. Förstör den och dess kopior senast den dag som står på första raden.

handout-title = Åhörarkopia: { $name }
handout-made-by = { $name } exporterade detta ur registret { $when }
handout-agency = Personuppgiftsansvarig: { $agency }
handout-examples = { $count ->
    [one] 1 exempel
   *[other] { $count } exempel
}
handout-legend = Ett inramat ord anger typen av en borttagen uppgift
handout-removed = borttaget: { $kind }
handout-may-identify = Resten av texten är oförändrad och kan ännu avslöja vem det gäller. Dela inte vidare.
handout-copy = Det här är en kopia. Seula kan inte förstöra den, utan du ska förstöra den själv.
handout-empty = Samlingen innehåller inga exempel
