### The leak check: a random sample of stored messages is judged for what is left and for what was removed too much of.

leak-title = Kontroll av kvarlämnade uppgifter
leak-intro = Meddelanden lottas ur registret, alla med samma sannolikhet. Se efter om personuppgifter har lämnats kvar eller om för mycket har tagits bort. Av resultatet sparas bara tal.
leak-size = Meddelanden i urvalet
leak-draw = Lotta ett urval
leak-open = { $count ->
    [one] Du har en oavslutad kontroll med 1 meddelande kvar
   *[other] Du har en oavslutad kontroll med { $count } meddelanden kvar
}
leak-go-on = Fortsätt kontrollen
leak-empty = Det finns inga meddelanden i registret att lotta ur

## A message

# $place number
# $size number
leak-place = Meddelande { $place } / { $size }
leak-question = Vad finns i meddelandet?
leak-clean = I sin ordning
leak-leftover = Personuppgift kvar
leak-too-much = För mycket borttaget
leak-previous = Föregående meddelande
leak-all-judged = Alla meddelanden i urvalet är genomgångna
leak-finish = Avsluta kontrollen

## Removing what was left

leak-mark-title = Ta bort den kvarlämnade personuppgiften
leak-mark-text = Markera det kvarlämnade stället i texten
leak-mark-help = Det markerade tas bort ur meddelandet och överallt där konversationen upprepar det
leak-mark-selected = Markerad del
leak-mark-kind = Typ av uppgift som tas bort
leak-mark-choose = välj typ
leak-mark-remove = Ta bort det markerade
leak-mark-nothing = Markera först ett ställe i texten
leak-mark-no-kind = Välj först en typ
leak-remove-title = Ska det markerade tas bort?
leak-remove-kind = Ersätts med: { $kind }
leak-remove-body = Det tas bort ur det här meddelandet och överallt där konversationen upprepar det. Det kan inte ångras.
leak-settled = En personuppgift har tagits bort ur det här meddelandet. Fortsätt till nästa
leak-removed = { $count ->
    [one] 1 ställe togs bort
   *[other] { $count } ställen togs bort
}

## Results

leak-results = Kontrollernas resultat
leak-results-none = Inga kontroller har gjorts än
leak-interval = 95 %: { $low }–{ $high }
leak-judged = { $count ->
    [one] 1 meddelande genomgånget
   *[other] { $count } meddelanden genomgångna
}
leak-frame = { $count ->
    [one] urval ur 1 meddelande
   *[other] urval ur { $count } meddelanden
}

# $version number
leak-rules = regeluppsättningens version { $version }

# $first number
# $last number
leak-rules-range = regeluppsättningens versioner { $first }–{ $last }
leak-seed = slumpfrö { $seed }
leak-unfinished = oavslutad
