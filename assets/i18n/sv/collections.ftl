### Collections: list at the left (272 px), examples as cards at the right.

collections-subtitle = { $count ->
    [one] 1 samling
   *[other] { $count } samlingar
}
collections-subtitle-ending = { $count ->
    [one] 1 exempel upphör inom 30 dagar
   *[other] { $count } exempel upphör inom 30 dagar
}
collections-new = Ny samling…
collections-create = Skapa samlingen
collections-name = Namn
collections-aim = Målet i en mening
collections-aim-hint = Vad deltagaren kan efter detta
collections-edit = Redigera samlingen…
collections-remove = Ta bort samlingen…
collections-remove-title = Ska samlingen ”{ $name }” tas bort?
collections-remove-body = { $count ->
    [one] 1 exempel och dess lärdom tas bort ur samlingen. Konversationen finns kvar i registret.
   *[other] { $count } exempel och deras lärdomar tas bort ur samlingen. Konversationerna finns kvar i registret.
}
collections-removed = Samlingen togs bort
collections-owner = Ansvarig { $name }
collections-ends = upphör { $date }
collections-none-title = Det finns inga samlingar än
collections-none-body = Utbildare samlar exempel ur konversationer för undervisningen. Skapa först en samling.
collections-empty-title = Det finns inga exempel i samlingen än
collections-empty-body = Öppna en konversation och välj ”Lägg till i en samling…”
collections-choose-hint = Välj en samling till vänster

## Adding an example

collections-add-title = Lägg till i en samling
collections-add-to = Samling
collections-add-whole = Hela konversationen
collections-add-passage = Valda meddelanden
collections-add-chosen = { $count ->
    [0] Inga meddelanden valda
    [one] 1 meddelande valt
   *[other] { $count } meddelanden valda
}
collections-lesson = Vad vi lär oss
collections-lesson-hint = Vad deltagarna bör lägga märke till
collections-add-button = Lägg till exemplet
collections-added = Exemplet lades till i samlingen ”{ $name }”
collections-add-new = Ny samling

## Cards

# Number and title of a card.
collections-card-title = { $number }. { $question }
collections-passage = { $count ->
    [one] utdrag, 1 meddelande
   *[other] utdrag, { $count } meddelanden
}
collections-whole = hela konversationen
collections-last-day = sista dag { $date }
collections-expires = { $days ->
    [0] Exemplet förstörs i dag
    [one] Exemplet förstörs i morgon, { $date }
   *[other] Exemplet förstörs om { $days } dagar, { $date }
}
collections-last-day-help = Exemplet förstörs med konversationen och kan inte förvaras längre
collections-lesson-edit = Redigera lärdomen
collections-lesson-none = Ingen lärdom än
collections-example-remove = Ta bort ur samlingen
collections-drag = Flytta genom att dra eller med Alt+Skift+pil

## Export

collections-export = Exportera till fil…
collections-export-title = Vad behövs filen till?
collections-export-body = Filen hamnar utanför registret och Seula kan inte förstöra den. Syftet, antalet och vem som exporterade skrivs i användningsloggen. Filen ska förstöras senast { $date }.
collections-export-purpose = Syftet med exporten
collections-export-purpose-hint = Till exempel introduktion för nya rådgivare i november
collections-export-path = Filens namn

# $date is written year first.
collections-export-file = ahorarkopia-{ $date }.html

collections-export-button = { $count ->
    [one] Exportera 1 exempel till fil
   *[other] Exportera { $count } exempel till fil
}
collections-exported = { $count ->
    [one] 1 exempel exporterades till filen ”{ $file }”
   *[other] { $count } exempel exporterades till filen ”{ $file }”
}
collections-export-destroy-by = Ska förstöras senast { $date }
