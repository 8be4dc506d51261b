### Register: retention and destruction. A text says that a destruction was checked only where it was.

register-retention = Retention and destruction

## Card at the right: the cut-off as the largest figure

register-cut-off = cut-off: what began before this day is destroyed
register-cut-off-backlog = cut-off: what began before this day is hidden and will be destroyed
register-period = The retention period is two years from the first day of a conversation
register-margin = { $days ->
    [0] No safety margin
    [one] Safety margin 1 day
   *[other] Safety margin { $days } days
}
register-oldest = The oldest conversation began on { $date }
register-no-oldest = There are no conversations in the register
register-conversations = { $count ->
    [one] The register holds 1 conversation
   *[other] The register holds { $count } conversations
}

# $when is “tomorrow” or a date in a sentence.
register-next = { $count ->
    [0] { $when } nothing will be destroyed
    [one] { $when } 1 conversation will be destroyed
   *[other] { $when } { $count } conversations will be destroyed
}
register-no-exemption = nothing can be exempted
register-last-run-at = last { $when }

## Raising the margin

register-margin-ask = Raise the safety margin…
register-margin-raise = Raise the safety margin
register-margin-body = Conversations are destroyed earlier by the days that are added. The margin is never lowered again. Backups that were made before are destroyed; files that have left keep the date that stands in them.
register-margin-wrong = A whole number above { $now }, at most { $most }
register-margin-due = { $count ->
    [0] Nothing is due at once
    [one] 1 conversation is due at once: it is hidden and destroyed
   *[other] { $count } conversations are due at once: they are hidden and destroyed
}
register-margin-cut-off = The oldest start date that is kept is then { $date }
register-margin-raising = It is being raised to { $days } days
register-margin-raised = { $days ->
    [one] The safety margin is now 1 day
   *[other] The safety margin is now { $days } days
}

## What goes next, month by month

register-months = Destroyed month by month
register-month = { $count ->
    [one] { $month }: 1 conversation will be destroyed
   *[other] { $month }: { $count } conversations will be destroyed
}
register-months-none = There are no conversations to destroy

## Destruction records

register-runs = Destruction records
register-run = { $count ->
    [0] Nothing had to be destroyed
    [one] 1 conversation was destroyed
   *[other] { $count } conversations were destroyed
}
register-run-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
register-run-annotations = { $count ->
    [one] 1 note, verdict, tag or example
   *[other] { $count } notes, verdicts, tags and examples
}
register-run-cut-off = began before { $date }
register-run-unfinished = not finished: { $state }

# $sought number
register-run-proved = The files were searched for { $sought } destroyed strings, { $size } were read: nothing was found.

# $hits number
register-run-hits = { $hits } destroyed strings were still found in the files. Contact IT support.
register-run-changed = This record was changed after the run ended: its numbers cannot be relied on. Contact IT support.
register-run-broken-off = broken off once: not all of it could be searched for
register-run-unsought = no text of its own to search for
register-run-not-compared = cannot be compared with the log
register-runs-none = Nothing has had to be destroyed yet
register-done = { $count ->
    [0] Nothing had to be destroyed. The register holds no conversation that began before { $cutoff }.
    [one] 1 conversation was destroyed because it began before { $cutoff }. Its text, notes and verdicts are destroyed.
   *[other] { $count } conversations were destroyed because they began before { $cutoff }. Their texts, notes and verdicts are destroyed.
}

## Bars across the window when destruction cannot go on

register-blocked = { $count ->
    [one] 1 conversation is hidden but not yet destroyed: { $reason }. This has been so since { $since }.
   *[other] { $count } conversations are hidden but not yet destroyed: { $reason }. This has been so since { $since }.
}
register-blocked-confirm = a supervisor has to confirm it
register-blocked-running = its destruction has not ended
register-clock-back-title = The computer’s clock has been set back
register-clock-back-body = The clock says that today is { $today }, but the register was already in use on { $known }. Destroyed conversations do not come back, and retention is counted from the later date. Import is not possible until the clock is corrected.
register-day-waits = The computer’s clock has jumped ahead to { $today }. Nothing is destroyed by this date until a supervisor confirms it, or until it has stood for seven days.
register-day-confirm = { $today } is right

## Destruction to be confirmed: the clock jumped ahead, or the run is unusually large

register-confirm-title = { $count ->
    [one] Destroy 1 conversation?
   *[other] Destroy { $count } conversations?
}
register-confirm-body = What will be destroyed began before { $cutoff } and is { $share } of the register. Usually less is destroyed: check that the computer’s date { $today } is right. Texts, notes, verdicts and examples will be destroyed and cannot be restored. Counts without text remain. All of it is hidden already.
register-confirm-button = { $count ->
    [one] Destroy 1 conversation
   *[other] Destroy { $count } conversations
}
register-confirm-wait = Do not destroy yet

## Newer rules of the sieve for what is stored

rescrub-title = Rules for removing personal data

# $version number
rescrub-version = Rule set version { $version }
rescrub-outdated = { $count ->
    [0] All conversations have been scrubbed with this rule set
    [one] 1 conversation was scrubbed with an older rule set
   *[other] { $count } conversations were scrubbed with an older rule set
}
rescrub-body = Going through the register also removes what an older rule set left. What was removed before is not restored. Reviews are kept, and the staff’s own texts are gone through as well.
rescrub-interrupted = The last run was interrupted. The next one goes on from there.
rescrub-button = Go through the whole register
rescrub-done = { $count ->
    [one] 1 conversation was gone through. { $removed }
   *[other] { $count } conversations were gone through. { $removed }
}
rescrub-removed = { $count ->
    [0] Nothing had to be removed.
    [one] 1 piece of personal data was removed.
   *[other] { $count } pieces of personal data were removed.
}

## A line to be tried

try-title = Try a line
try-nothing-stored = Nothing is stored
try-text = Text to try
try-role = Writer
try-result = This is how the text would be stored
try-removed = { $count ->
    [0] Nothing would be removed
    [one] 1 place would be removed
   *[other] { $count } places would be removed
}
