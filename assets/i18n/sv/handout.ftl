### The handout: one HTML page that leaves the register. The destroy-by date is its first line.

handout-destroy-by = Ska förstöras senast { $date }
handout-title = Åhörarkopia: { $name }
handout-purpose = Syfte: { $purpose }
handout-made-by = { $name } exporterade detta ur registret { $when }
handout-agency = Personuppgiftsansvarig: { $agency }
handout-examples = { $count ->
    [one] 1 exempel
   *[other] { $count } exempel
}

# $number number
handout-example = Exempel { $number }
handout-lesson = Vad vi lär oss
handout-last-day = Sista dag { $date }
handout-passage = Utdrag ur en konversation
handout-whole = Hela konversationen
handout-legend = Ett inramat ord anger typen av en borttagen uppgift
handout-removed = borttaget: { $kind }
handout-may-identify = Resten av texten är oförändrad och kan ännu avslöja vem det gäller. Dela inte vidare.
handout-copy = Det här är en kopia. Seula kan inte förstöra den, utan du ska förstöra den själv.
handout-empty = Samlingen innehåller inga exempel
