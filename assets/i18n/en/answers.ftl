### Answers: distinct answer texts, each with all its copies.

# Beside the title: how many texts, and how often they were given together.
answers-scope =
    { $texts ->
        [one] 1 answer text
       *[other] { $texts } answer texts
    }, { $given ->
        [one] given once
       *[other] given { $given } times
    }

# Beside the title, where not all are listed.
# $total number
answers-scope-filtered = { $count ->
    [one] 1 answer text of { $total }
   *[other] { $count } answer texts of { $total }
}

# There are more than have been read.
# $count number
# $total number
answers-scope-over = more than { $count } answer texts of { $total }

## Search and filters

answers-search = Search answer texts
answers-state = Which answer texts
answers-state-all = All
answers-state-unreviewed = Unreviewed
answers-state-conflict = Conflict
answers-state-wrong = Wrong or outdated
answers-narrow = Filter by language or channel

## Table

answers-list = Answer texts
answers-column-text = Answer text
answers-column-given = Given
answers-column-months = 12 months
answers-column-verdicts = Verdicts
answers-sort-given = given most often first
answers-sort-last = given last first
answers-sort-verdicts = most verdicts first
answers-given = { $count ->
    [one] given once
   *[other] given { $count } times
}
answers-verdicts = { $count ->
    [0] not judged
    [one] 1 verdict
   *[other] { $count } verdicts
}
answers-counting = { $count ->
    [one] Answers of 1 month are still being counted
   *[other] Answers of { $count } months are still being counted
}
answers-single = { $count ->
    [one] 1 text was given only once and is not listed
   *[other] { $count } texts were given only once and are not listed
}

## Faces of the list

answers-none-title = No answer has been given twice yet
answers-none-body = A text is listed here once it has been given at least twice, word for word the same
answers-none-counting = The answers are still being counted. Texts that have been given at least twice are listed here.
answers-no-match-title = No answer text matches

## The chosen text

answers-title = Answer text

# $number number
answers-title-number = Answer text { $number }
answers-languages = { $count ->
    [one] conversation language: { $languages }
   *[other] conversation languages: { $languages }
}
answers-copy = Copy the answer text
answers-copied = The answer text was copied
answers-tile-given = { $count ->
    [one] time given
   *[other] times given
}
answers-tile-last = last given
answers-tile-verdicts = { $count ->
    [one] verdict
   *[other] verdicts
}

# In front of the verdicts that differ, with their numbers.
answers-differ = Reviewers differ: { $verdicts }

# $count number
answers-verdict-count = { $verdict } { $count }
answers-on-text-own = Your verdict on the text: { $verdict }, { $date }
answers-on-text-other = A reviewer’s verdict on the text: { $verdict }, { $date }
answers-by-month = Given by month
answers-month = { $count ->
    [one] { $month }: given once
   *[other] { $month }: given { $count } times
}
answers-after = What followed
answers-asked-again = The customer wrote again
answers-handed-over = The matter went on to an adviser
answers-should-given = Verdict of { $date }
answers-valid-on = valid on { $date }
answers-show = Show conversations

## One verdict for all copies

answers-judge = Judge all copies…
answers-judge-again = Change the verdict…
answers-judge-title = Verdict on all copies
answers-judge-body = { $count ->
    [one] The verdict holds for the text wherever it was given: once, { $period }.
   *[other] The verdict holds for the text wherever it was given: { $count } times, { $period }.
}
answers-judge-apart = It is stored once and shown with every copy. Reviews of single conversations stay as they are.
answers-judge-missing = Choose a verdict
answers-judge-save = Save the verdict
answers-judged = The verdict on the text was saved
answers-take-back = Take back my verdict
answers-taken-back = The verdict on the text was taken back

## When guidance changes

answers-guidance = When guidance changes…
answers-guidance-title = Verdicts that rest on old guidance
answers-guidance-body = Choose the guidance that has changed and the first day of the new one. Listed are the answer texts whose verdicts rest on the guidance as it was before.
answers-guidance-reference = Guidance
answers-guidance-choose = No guidance chosen
answers-guidance-from = New guidance applies from
answers-guidance-none = No verdict refers to guidance yet
answers-guidance-resting-none = No verdict rests on the guidance as it was before that day
answers-guidance-open = Show the answer text
