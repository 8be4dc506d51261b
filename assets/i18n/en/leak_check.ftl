### The leak check: a random sample of stored messages is judged for what is left and for what was removed too much of.

leak-title = Leak check
leak-intro = Messages are drawn from the register, each with the same chance. Look at each one for personal data that was left and for what was removed too much of. Only numbers are kept as the result.
leak-size = Messages in the sample
leak-draw = Draw a sample
leak-open = { $count ->
    [one] You have an unfinished check with 1 message to look at
   *[other] You have an unfinished check with { $count } messages to look at
}
leak-go-on = Go on with the check
leak-empty = There are no messages in the register to draw from

## A message

# $place number
# $size number
leak-place = Message { $place } / { $size }
leak-question = What is in the message?
leak-clean = Clean
leak-leftover = Personal data left
leak-too-much = Removed too much
leak-previous = Previous message
leak-all-judged = All messages of the sample have been looked at
leak-finish = Finish the check

## Removing what was left

leak-mark-title = Remove the personal data that was left
leak-mark-text = Select in the text what was left
leak-mark-help = What is selected is removed from this message and wherever the conversation repeats it
leak-mark-selected = Selected part
leak-mark-kind = Kind of what is removed
leak-mark-choose = choose a kind
leak-mark-remove = Remove the selection
leak-mark-nothing = First select a part of the text
leak-mark-no-kind = First choose a kind
leak-remove-title = Remove the selection?
leak-remove-kind = Replaced by: { $kind }
leak-remove-body = It is removed from this message and wherever the conversation repeats it. This cannot be undone.
leak-settled = Personal data was removed from this message. Continue with the next one
leak-removed = { $count ->
    [one] 1 place was removed
   *[other] { $count } places were removed
}

## Results

leak-results = Results of the checks
leak-results-none = No check has been made yet
leak-interval = 95%: { $low }–{ $high }
leak-judged = { $count ->
    [one] 1 message looked at
   *[other] { $count } messages looked at
}
leak-frame = { $count ->
    [one] drawn from 1 message
   *[other] drawn from { $count } messages
}

# $version number
leak-rules = rule set version { $version }

# $first number
# $last number
leak-rules-range = rule set versions { $first }–{ $last }
leak-seed = seed { $seed }
leak-unfinished = unfinished
