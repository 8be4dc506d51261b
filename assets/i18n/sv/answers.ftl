### Svar: distinct answer texts, each with all its copies.

# Beside the title: how many texts, and how often they were given together.
answers-scope =
    { $texts ->
        [one] 1 svarstext
       *[other] { $texts } svarstexter
    }, { $given ->
        [one] given en gång
       *[other] givna { $given } gånger
    }

# Beside the title, where not all are listed.
# $total number
answers-scope-filtered = { $count ->
    [one] 1 svarstext av { $total }
   *[other] { $count } svarstexter av { $total }
}

# There are more than have been read.
# $count number
# $total number
answers-scope-over = över { $count } svarstexter av { $total }

## Search and filters

answers-search = Sök i svarstexterna
answers-state = Vilka svarstexter
answers-state-all = Alla
answers-state-unreviewed = Inte bedömda
answers-state-conflict = Oenighet
answers-state-wrong = Fel eller föråldrat
answers-narrow = Avgränsa efter språk eller kanal

## Table

answers-list = Svarstexter
answers-column-text = Svarstext
answers-column-given = Givet
answers-column-months = 12 mån
answers-column-verdicts = Bedömningar
answers-sort-given = de som givits oftast först
answers-sort-last = de som givits senast först
answers-sort-verdicts = de med flest bedömningar först
answers-given = { $count ->
    [one] given en gång
   *[other] given { $count } gånger
}
answers-verdicts = { $count ->
    [0] inte bedömd
    [one] 1 bedömning
   *[other] { $count } bedömningar
}
answers-counting = { $count ->
    [one] Svaren från 1 månad räknas fortfarande
   *[other] Svaren från { $count } månader räknas fortfarande
}
answers-single = { $count ->
    [one] 1 text gavs bara en gång och räknas inte upp
   *[other] { $count } texter gavs bara en gång och räknas inte upp
}

## Faces of the list

answers-none-title = Inget svar har ännu givits två gånger
answers-none-body = En text räknas upp här när den har givits minst två gånger, ord för ord likadan
answers-none-counting = Svaren räknas fortfarande. Här räknas de texter upp som har givits minst två gånger.
answers-no-match-title = Ingen svarstext motsvarar sökningen

## The chosen text

answers-title = Svarstext

# $number number
answers-title-number = Svarstext { $number }
answers-languages = { $count ->
    [one] konversationsspråk: { $languages }
   *[other] konversationernas språk: { $languages }
}
answers-copy = Kopiera svarstexten
answers-copied = Svarstexten kopierades
answers-tile-given = { $count ->
    [one] gång given
   *[other] gånger given
}
answers-tile-last = senast
answers-tile-verdicts = { $count ->
    [one] bedömning
   *[other] bedömningar
}

# In front of the verdicts that differ, with their numbers.
answers-differ = Oenighet: { $verdicts }

# $count number
answers-verdict-count = { $verdict } { $count }
answers-on-text-own = Din bedömning av texten: { $verdict }, { $date }
answers-on-text-other = En annan granskares bedömning av texten: { $verdict }, { $date }
answers-by-month = Givet per månad
answers-month = { $count ->
    [one] { $month }: given en gång
   *[other] { $month }: given { $count } gånger
}
answers-after = Vad som följde
answers-asked-again = Kunden skrev på nytt
answers-handed-over = Ärendet gick vidare till en rådgivare
answers-should-given = Bedömning { $date }
answers-valid-on = giltig den { $date }
answers-show = Visa konversationer

## One verdict for all copies

answers-judge = Bedöm alla förekomster…
answers-judge-again = Ändra bedömningen…
answers-judge-title = Bedömning av alla förekomster
answers-judge-body = { $count ->
    [one] Bedömningen gäller texten överallt där den har givits: en gång, { $period }.
   *[other] Bedömningen gäller texten överallt där den har givits: { $count } gånger, { $period }.
}
answers-judge-apart = Den sparas en gång och visas vid varje förekomst. Granskningarna av enskilda konversationer ändras inte.
answers-judge-missing = Välj en bedömning
answers-judge-save = Spara bedömningen
answers-judged = Bedömningen av texten sparades
answers-take-back = Ta tillbaka min bedömning
answers-taken-back = Bedömningen av texten togs tillbaka

## When guidance changes

answers-guidance = När en anvisning ändras…
answers-guidance-title = Bedömningar som vilar på en gammal anvisning
answers-guidance-body = Välj den anvisning som har ändrats och den nya anvisningens första dag. Nedan räknas de svarstexter upp vars bedömningar vilar på anvisningen som den var förut.
answers-guidance-reference = Anvisning
answers-guidance-choose = Ingen anvisning vald
answers-guidance-from = Den nya anvisningen gäller från
answers-guidance-none = Ingen bedömning hänvisar ännu till en anvisning
answers-guidance-resting-none = Ingen bedömning vilar på en anvisning äldre än den dagen
answers-guidance-open = Visa svarstexten
