### Conversations: the table at the left, the transcript at the right.

conversations-title = Konversationer

# Beside the title, for a period of days.
# $days number
conversations-subtitle-days = { $count ->
    [one] 1 från de senaste { $days } dagarna
   *[other] { $count } från de senaste { $days } dagarna
}
conversations-subtitle-all = { $count ->
    [one] 1 konversation i registret
   *[other] { $count } konversationer i registret
}

# $total number
conversations-subtitle-filtered = { $count ->
    [one] 1 konversation av { $total }
   *[other] { $count } konversationer av { $total }
}

# Counting has stopped at a round number.
# $count number
# $total number
conversations-subtitle-over = över { $count } konversationer av { $total }

## Search field

conversations-search = Sök i konversationer

# What may be typed; the words after a colon are examples that can be searched.
conversations-search-help =
    Ett ord hittas även i böjd form. Om orden är flera måste alla finnas.
    Exakt dessa ord i följd: ”nytt tillstånd”
    Ord som börjar så: tills*
    Någotdera: tillstånd ELLER visum
    Det ena utan det andra: tillstånd -visum
    Bara i kundens meddelanden: roll:kund tillstånd
    Avgränsning av listan: längd:30.. språk:sv ämne:avgifter nyckelord:oklart
conversations-search-clear = Töm sökningen

## Filters: pills and drawer

conversations-filters = Avgränsningar
conversations-filters-open = Öppna avgränsningarna
conversations-filters-close = Stäng avgränsningarna
conversations-filters-in-use = { $count ->
    [0] Inga avgränsningar
    [one] 1 avgränsning används
   *[other] { $count } avgränsningar används
}

# A pill: the name of the filter and what it lets through.
conversations-pill = { $filter }: { $value }
conversations-pill-remove = Ta bort avgränsningen: { $filter }
conversations-filter-language = Språk
conversations-filter-channel = Kanal
conversations-filter-started = Började
conversations-filter-source = Källa
conversations-filter-topic = Ämne
conversations-filter-rating = Kundens betyg
conversations-filter-reviewed = Granskning
conversations-filter-verdict = Bedömning
conversations-filter-tag = Nyckelord
conversations-filter-kind = Typ av borttagen uppgift
conversations-filter-length = Längd i meddelanden
conversations-filter-number = Nummer
conversations-filter-any = alla
conversations-reviewed = granskad
conversations-not-reviewed = inte granskad
conversations-period-days = { $days ->
    [one] 1 d
   *[other] { $days } d
}
conversations-period-all = hela tiden
conversations-period-quarter = kvartal
conversations-period-year = år
conversations-from = Från och med
conversations-to = Till och med
conversations-from-day = från { $date }
conversations-to-day = till { $date }
conversations-length-min = Minst
conversations-length-max = Högst
conversations-length-at-least = { $count ->
    [one] minst 1 meddelande
   *[other] minst { $count } meddelanden
}
conversations-length-at-most = { $count ->
    [one] högst 1 meddelande
   *[other] högst { $count } meddelanden
}
conversations-filter-no-tags = Inga nyckelord har använts än

# Under tags and kinds of removed values, of which a conversation has several.
conversations-filter-all-of = Visar konversationer som har alla valda

## Table

conversations-column-started = Började
conversations-column-question = Kundens fråga
conversations-column-language = Språk
conversations-column-messages = Meddelanden
conversations-column-topic = Ämne
conversations-sort-by = Sortera: { $sort }
conversations-sort-exact-only = Den här ordningen gäller för högst 1 000 träffar. Avgränsa sökningen.
conversations-no-question = Kunden skrev inget

# Read aloud for a row: start, language, count of messages and state.
conversations-row-name = { $started }, { $language }, { $messages }, { $state }: { $question }

# What the sign of a row stands for: whether it was reviewed, and the worst verdict.
conversations-row-verdict = { $reviewed }, sämsta bedömningen: { $verdict }

## Foot of the list

conversations-selected = { $count ->
    [0] Inget är valt
    [one] 1 vald
   *[other] { $count } valda
}
conversations-foot-browse = bläddra
conversations-foot-open = öppna
conversations-foot-review = granska
conversations-foot-search = sök
conversations-foot-shortcuts = kortkommandon

# $first number
# $last number
conversations-rows = rader { $first }–{ $last }

## Faces of the list

conversations-none-title = Det finns inga konversationer i registret än
conversations-none-body = Konversationer kommer till registret när en huvudanvändare importerar en fil ur källsystemet
conversations-none-import = Importera filer…
conversations-first-title = Så börjar arbetet
conversations-first-body =
    1. Importera källsystemets fil under Import.
    2. Skapa ett konto för en kvalitetsgranskare under Användare. Granskaren får en engångskod.
    3. Granskaren loggar in med koden, väljer ett lösenord och granskar konversationerna under Granskning.
conversations-no-match-title = Ingen konversation motsvarar avgränsningarna
conversations-no-match-filters = Avgränsningar: { $filters }
conversations-search-all = { $count ->
    [one] eller sök i alla, 1 konversation
   *[other] eller sök i alla { $count } konversationer
}

# $position number
conversations-search-wrong = Sökningen går inte att läsa från och med tecken { $position }
# $position number
conversations-search-wrong-value = Villkoret som börjar vid tecken { $position } kan ha något av dessa värden: { $values }

# $wrong is one of the two above.
conversations-search-last = { $wrong }. Nedan visas det senaste giltiga resultatet.
conversations-failed = Konversationerna kunde inte hämtas
conversations-open-hint = Välj en konversation så visas dess text här
conversations-opening-logged = Öppnandet skrivs i användningsloggen

## Transcript head

conversations-no-topic = Inget ämne
conversations-last-day = Sista förvaringsdag { $date }
conversations-last-day-help = Följande dag förstörs konversationen och den kan inte återställas

# $done number
# $total number
conversations-hit-of = träff { $done } av { $total }
conversations-hit-next = Nästa träff
conversations-hit-previous = Föregående träff
conversations-copy = Kopiera konversationens text
conversations-copy-message = Kopiera meddelandet
conversations-copied = Konversationens text kopierades
conversations-message-copied = Meddelandet kopierades
conversations-message-choose = Välj meddelandet
conversations-message-leave = Ta bort valet av meddelandet
conversations-open-failed = Konversationen kunde inte öppnas
conversations-number = Konversationens nummer { $number }
conversations-time-basis = Tiden bygger på: { $basis }
conversations-source = Källa: { $source }
conversations-rating = Kundens betyg: { $rating }
conversations-gone-title = Konversationen finns inte längre
conversations-gone-body = Dess förvaringstid har gått ut och den har förstörts

## Verdicts of others, at the foot of an answer

conversations-verdict-by-another = En annan granskares bedömning
conversations-verdict-of-another = En annan granskares bedömning: { $verdict }

## Foot of the transcript

conversations-review = Granska
conversations-read-review = Visa granskningen
conversations-to-collection = Lägg till i en samling…
conversations-note = Anteckning

## Notes

conversations-notes = Anteckningar
conversations-note-add = Lägg till en anteckning
conversations-note-message = Anteckning om meddelandet: { $speaker } { $time }
conversations-note-hint = Vad det är bra att minnas om konversationen
conversations-note-edit = Redigera anteckningen
conversations-note-remove = Ta bort anteckningen
conversations-note-by = { $name }, { $time }
conversations-notes-none = Inga anteckningar

# Under every field whose text passes the sieve.
conversations-sieved = Personuppgifter tas bort före lagringen

## Tags

conversations-tags = Nyckelord
conversations-tag-add = Lägg till ett nyckelord
conversations-tag-hint = Nytt eller använt
conversations-tag-remove = Ta bort nyckelordet ”{ $tag }”
