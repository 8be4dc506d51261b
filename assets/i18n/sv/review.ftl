### Review: list of items at the left, transcript in the middle, the form at the right (376 px).

review-subtitle = Den aktuella listan i Konversationer

## Item list

# $share is “12/40”, “12 av 40”, “12 of 40”.
review-progress = { $share } klara
# In a list of what is not reviewed.
review-left = { $count } att granska
review-left-over = över { $count } att granska
review-own-mean = { $duration } per granskning
review-own-mean-help = Din egen genomsnittliga tid, andra ser den inte
review-item-finished = klar
review-item-flagged = flaggad
review-item-started = påbörjad
review-item-open = inte påbörjad
review-list-empty-title = Det finns inget att granska just nu
review-list-empty-body = Sök eller avgränsa konversationer och öppna en av dem för granskning
review-to-conversations = Gå till konversationerna


## For a supervisor without the role

review-no-role-title = Granskning kräver rollen kvalitetsgranskare
review-no-role-body = Det här användarkontot har den inte. Skapa ett konto för en kvalitetsgranskare, som loggar in och granskar. Om du granskar själv, lägg till rollen i ditt eget konto under Användare och logga in på nytt.
review-items = Konversationer
review-open-failed = Konversationen kunde inte öppnas

## Judging an answer

# $done number
# $total number
review-answer-was = Svar { $done } av { $total } var
review-keys = tangenterna 1–7
review-verdict-help-no-answer = tjänsten skrev något men svarade inte på frågan
review-verdict-help-unassessable = offentliga anvisningar räcker inte för att bedöma svaret
review-verdict-help-handover = ärendet hörde till en kundrådgivare
review-cause = Orsak till felet
review-cause-none = Ingen orsak vald
review-should = Vad svaret borde ha varit
review-should-hint = Det rätta svaret med egna ord
review-reference = Källa i offentlig anvisning
review-reference-hint = Sidans adress eller anvisningens namn
review-valid-on = Giltig den
review-evidence = Ord som motivering
review-evidence-on-text = Ord som motivering till en bedömning av texten
review-evidence-words = motivering: { $words }
review-mark-words = Markera ord som motivering
review-mark-words-done = Sluta markera
review-mark-words-help = Med piltangenterna flyttar du från ord till ord, med Skift väljer du flera. Blanksteg markerar orden eller tar bort markeringen. Med musen: klicka på ett ord eller dra över flera.
review-mark-words-first = Ge först en bedömning: orden markeras som motivering för den.
# $most number
review-mark-words-many = Högst { $most } ställen kan markeras
review-word-marked = markerat

review-next-answer = Nästa svar
review-to-whole = Till hela konversationen
review-previous-answer = Föregående svar
review-no-answers-title = Konversationen har inga svar
review-no-answers-body = Ingen svarade kunden, så det finns inget att bedöma. Granskningen kan markeras som klar.

## Whole conversation

review-whole = Hela konversationen
# $number number
review-scorecard = bedömningsformulär, version { $number }
review-criterion-keys = tangenterna { $keys }
review-criterion-keys-arrows = tangenterna { $keys } eller vänsterpil och högerpil
review-criterion-cause = { $cause } – { $mender }
review-critical = kritiskt
review-critical-help = det lägsta värdet underkänner hela granskningen
review-guideline = Bedömningsanvisning
review-guideline-close = Stäng bedömningsanvisningen
review-guideline-none = Ingen anvisning är skriven
review-total = Totalresultat
review-total-failed = { $count ->
    [one] Underkänt kritiskt kriterium: { $criteria }
   *[other] Underkända kritiska kriterier: { $criteria }
}
review-total-none = Inget kriterium gäller konversationen
review-values-missing = { $count ->
    [one] 1 kriterium utan värde
   *[other] { $count } kriterier utan värde
}
review-note = Anteckning
review-note-hint = Iakttagelse om hela konversationen
review-tags = Nyckelord

## Foot of the form

review-finish-next = Klar, nästa
review-finish = Markera som klar
review-finished = Granskningen är klar
review-save = Spara
review-saved-by-itself = Utkastet sparas automatiskt
review-missing = { $count ->
    [one] 1 svar utan bedömning
   *[other] { $count } svar utan bedömning
}
review-flag = Flagga
review-unflag = Ta bort flaggan
review-reopen = Öppna igen
review-finished-last = Den förra är klar
review-reopened = Granskningen öppnades igen
review-undo-verdict = Ångra den senaste bedömningen
review-redo-verdict = Gör om den ångrade bedömningen
review-next-item = Nästa konversation
review-previous-item = Föregående konversation
review-read-only = Granskad av { $name }, { $date }
review-last-day = sista förvaringsdag { $date }

## Two people at once

review-divider = Formulärets bredd
review-unsaved = Inte sparat: försök igen, Ctrl+S
review-tabs = Vy
review-tab-conversation = Konversation
review-tab-form = Bedömningsformulär
