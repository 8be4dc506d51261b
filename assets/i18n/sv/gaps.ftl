### Luckor: questions that got no answer or should have been handed over, the work list, and the table that leaves.

# Beside the title: how many answers, copies of judged texts among them, and in how many groups their questions are.
gaps-scope =
    { $answers ->
        [one] 1 svar
       *[other] { $answers } svar
    }, { $groups ->
        [one] 1 grupp
       *[other] { $groups } grupper
    }

## Bar

gaps-view = Vad som visas
gaps-questions = Frågor
gaps-work = Arbetslista
gaps-export = Exportera arbetslistan som CSV…

## Groups

gaps-list = Grupper av frågor
gaps-column-questions = Liknande frågor
gaps-wordless = Frågor som inget ord skiljer från andra

# An answer text that was judged with all its copies.
gaps-text = Svaret ”{ $text }”

# $shown number
gaps-copies = { $copies ->
    [one] 1 förekomst, varav { $shown } nedan
   *[other] { $copies } förekomster, varav { $shown } nedan
}

# $most number
gaps-newest = Ur granskningar de { $most } nyaste svaren, av texter alla förekomster

# $number number
gaps-title-number = Grupp { $number }

# $count number
gaps-cause-count = { $cause } { $count }
gaps-no-cause = Ingen orsak angiven
gaps-no-page = Ingen sida angiven
gaps-no-question = Kunden skrev inget före svaret
gaps-open = Öppna konversationen
gaps-none-title = Inga luckor har hittats ännu
gaps-none-body = En fråga visas här när en granskning som är klar säger ”inget svar” eller ”borde ha kopplats vidare” om svaret, eller när en bedömning säger det om alla förekomster av en svarstext
gaps-none-review = Granska konversationer
gaps-none-rounds = Planera en granskningsomgång

## What leaves

gaps-export-title = Exportera arbetslistan
# $most number
gaps-export-body = Filen innehåller sidor, orsaker och antal, inga frågor och inga konversationer. De { $most } nyaste svaren ur granskningar som är klara och alla förekomster av bedömda texter är med. Exporten skrivs i användningsloggen.
gaps-export-button = Exportera filen
gaps-export-file = luckor-{ $date }.csv
gaps-exported = { $rows ->
    [one] 1 rad exporterades till filen { $file }
   *[other] { $rows } rader exporterades till filen { $file }
}

## Its columns

gap-reference = Källa i offentlig anvisning
gap-cause = Orsak till felet
# How many answers with such a verdict customers were given, copies of judged texts among them.
gap-answers = Givet till kunder
gap-languages = Språk
