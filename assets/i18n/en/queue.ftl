### Queue: the own items of open rounds, and how Review works through them.

queue-waiting = { $count ->
    [0] Nothing is waiting
    [one] 1 conversation is waiting
   *[other] { $count } conversations are waiting
}
# $share is “12/40”, “12 av 40”, “12 of 40”.
queue-progress = { $skipped ->
    [one] { $share } finished, 1 skipped
   *[other] { $share } finished, { $skipped } skipped
}
queue-items = Work queue
queue-take = Take the next
queue-nothing-taken = There is nothing to take now
queue-empty-title = There is nothing to review now
queue-empty-body = Conversations come to the work queue when a supervisor starts a round. Meanwhile you can search and read conversations or go through your verdicts.

# $days is a list of days.
queue-close-on = Rounds close on { $days }
queue-closes = closes { $date }
queue-others = all others { $share }
queue-item-skipped = skipped
queue-item-skipped-why = skipped: { $reason }

# $time is a time of day.
queue-reserved = reserved for you until { $time }

## Blind review, explained where it is met

queue-blind = blind review
queue-blind-notice = Blind review: another reviewer reviews the same conversation. Neither of you sees the other’s verdicts or notes until both have finished.
queue-blind-subtitle = Blind review: others’ verdicts are not shown before everybody has finished
queue-calibration = Calibration: everybody reviews the same conversations

## Review of a round

queue-back = To the queue
queue-through = Go through my verdicts
queue-done = The round has nothing more for you
queue-kept = The comparison keeps what was finished
queue-next-round = To the next round
queue-skip = Skip…
queue-skipped-last = The last one was skipped
queue-take-back = Take back
queue-skip-title = Why is it skipped?
queue-skip-body = Ctrl+Z brings it back, unless another reviewer gets it or has finished it. If others have been reviewed after it, choose it in the list first. The team sees how often each reason was given, not by whom.
shortcut-skip = Skip with a reason

# $name is the name of a round.
queue-waits-in = Waiting in your queue in the round { $name }: a finished review is part of the round

## A review that was finished outside the round

queue-outside-round = This review was made outside the round and is not part of it. Reopen it and complete it for the round.
queue-outside-round-short = Made outside the round
