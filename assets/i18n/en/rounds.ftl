### Rounds: planned samples, how far the work is, what reviewers see differently, and results.

## List and head

rounds-scope =
    { $open ->
        [one] 1 open
       *[other] { $open } open
    }, { $closed ->
        [one] 1 closed
       *[other] { $closed } closed
    }
rounds-plan = Plan a round…
rounds-none-title = There are no rounds yet
rounds-none-body = A round is a planned sample that is assigned to reviewers and from which the correctness rate is estimated. A supervisor plans it.
rounds-open = open
rounds-closed = closed
rounds-closes = closes { $date }
rounds-overdue = was to close { $date }
rounds-closed-on = closed { $date }
rounds-finished = { $share } reviews finished
rounds-kind = Purpose
rounds-kind-review = Correctness of answers
rounds-kind-calibration = Calibration
rounds-kind-calibration-help = Everybody reviews the same conversations, so that interpretations come closer. A calibration gives no estimate.
rounds-adjudicate = { $count ->
    [one] Adjudicate 1 conversation
   *[other] Adjudicate { $count } conversations
}
rounds-close = Close the round…
rounds-move-closing = Move the closing date…
rounds-change-reviewers = Reviewers…

## Receipt of the sample

rounds-receipt = Receipt of the sample
rounds-receipt-copy = Copy the receipt
rounds-receipt-copied = The receipt was copied
rounds-number = Number of the round
rounds-population = Population
rounds-population-all = all conversations that have an answer
rounds-frame = Frame
rounds-sample = Sample
rounds-doubled = Double review
rounds-doubled-wanted = { $share } wanted
rounds-reviews = Reviews
rounds-reviews-each = { $all } in all, { $each } each
rounds-seed = Seed
rounds-seed-value = { $hex } hexadecimal, { $decimal } decimal
rounds-order = Order
rounds-order-value = SHA-256 of the text { $seed }:NUMBER, the seed and the number of the conversation in decimal digits. The sample of each stratum is what comes first when these hashes are sorted, as many as its size says; of equal ones the smaller number.
rounds-digest = Digest
rounds-drawn-by = Drawn
rounds-verify = Verify the sample
rounds-verifying = The sample is drawn again
rounds-recomputable = recomputable until { $date }
rounds-recomputable-past = no longer recomputable
rounds-verified-same = { $count ->
    [one] Drawing gives the same conversation
   *[other] Drawing gives the same { $count } conversations
}
rounds-verified-gone = { $count ->
    [one] 1 of them has since been destroyed
   *[other] { $count } of them have since been destroyed
}
rounds-verified-different = Drawing gives other conversations, or the list of the frame does not match its digest
rounds-verified-past = The list of the frame was destroyed with the first of its conversations. Numbers and digest remain.

## Strata

rounds-strata = Strata
rounds-inclusion = inclusion probability
rounds-total = Total
rounds-undivided = all together
rounds-no-topic = no topic
rounds-rare-topic = no topic or a rare one
rounds-at-risk = at risk
rounds-no-risk = no risk

## Progress: no figure for one other person

rounds-progress = Progress
rounds-blind = { $count ->
    [one] 1 conversation has several reviewers, blind
   *[other] { $count } conversations have several reviewers, blind
}
rounds-own = Own reviews
rounds-others = { $count ->
    [one] 1 other reviewer
   *[other] { $count } others together
}
# $least number
rounds-others-few = Fewer than { $least } others review: their progress is not shown
rounds-both-finished = Both finished
rounds-all-finished = All finished
rounds-flagged = Flagged
rounds-skipped = Skipped: { $reason }
rounds-unassigned-unread = { $count ->
    [one] 1 conversation has no reviewer. Nobody who reviews in the round reads { $languages }.
   *[other] { $count } conversations have no reviewer. Nobody who reviews in the round reads { $languages }.
}
rounds-unassigned-untaken = { $count ->
    [one] 1 conversation has no reviewer. The reviewers who read its language could not take it.
   *[other] { $count } conversations have no reviewer. The reviewers who read their languages could not take them.
}
rounds-lacking = No second reviewer available
rounds-lacking-why = A second reviewer is called where a critical criterion has failed and, as a check, by lot elsewhere, too. Nobody else of the round could take these.

## Agreement and differences

rounds-agreement = Agreement and differences
rounds-compared = { $count ->
    [one] 1 conversation finished by all its reviewers
   *[other] { $count } conversations finished by all their reviewers
}
rounds-alpha = α { $value }
rounds-kappa = κ { $value }
rounds-alpha-of = Krippendorff’s alpha, verdicts
rounds-interval = 95% interval { $low }–{ $high }
rounds-interval-later = the interval is computed when the round is closed
rounds-coefficient = { $value } ({ $low }–{ $high })
rounds-raw = Identical verdicts { $share } ({ $interval }), chance included
rounds-few = { $count ->
    [one] too few (1)
   *[other] too few ({ $count })
}
# $least number
rounds-agreement-few = { $count ->
    [one] too few: 1 conversation, computed from { $least } on
   *[other] too few: { $count } conversations, computed from { $least } on
}
rounds-one-value = all gave the same value: the share of chance cannot be told
rounds-by-criterion = Criteria, most disagreement first
rounds-criteria-few = Criteria: { $why }
rounds-criterion-unknown = Criterion
rounds-waiting = { $count ->
    [one] conversation waiting to be settled
   *[other] conversations waiting to be settled
}
rounds-left-unsettled = { $count ->
    [one] conversation was not settled: what its first reviewer said counts
   *[other] conversations were not settled: what their first reviewers said counts
}
rounds-waiting-of =
    { $verdicts ->
        [one] 1 verdict
       *[other] { $verdicts } verdicts
    }, { $values ->
        [one] 1 criterion
       *[other] { $values } criteria
    }
rounds-values-differ = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}
rounds-settled = settled
rounds-settled-by-others = Own review: another supervisor settles it
rounds-settled-by-nobody = Own review: there is no other supervisor who could settle it
rounds-left-to-others = { $count ->
    [one] 1 conversation is settled by another supervisor: one of its reviews is your own
   *[other] { $count } conversations are settled by another supervisor: one of the reviews of each is your own
}
rounds-left-to-nobody = { $count ->
    [one] 1 conversation can be settled by nobody: every supervisor was to review it. Make somebody else a supervisor, too.
   *[other] { $count } conversations can be settled by nobody: every supervisor was to review them. Make somebody else a supervisor, too.
}

# Below the differences and each criterion: where what was said lies farthest apart.
rounds-split-answers = { $count ->
    [one] Largest disagreement: 1 answer
   *[other] Largest disagreement: { $count } answers
}
rounds-split-conversations = { $count ->
    [one] Largest disagreement: 1 conversation
   *[other] Largest disagreement: { $count } conversations
}
rounds-split-said = { $one } – { $other }

## Pace

rounds-pace = Pace
rounds-pace-bars = Finished reviews by day
rounds-pace-day = { $count ->
    [one] { $day }: 1 finished
   *[other] { $day }: { $count } finished
}
rounds-pace-forecast = { $count ->
    [one] { $day }: forecast 1
   *[other] { $day }: forecast { $count }
}
# $least number
rounds-pace-few = Fewer than { $least } others review: days are not shown
rounds-forecast-done = Everything is finished
rounds-forecast-unknown = It cannot be told yet when everything will be finished
rounds-forecast-before = { $days ->
    [0] At this pace finished { $day }, on the closing date
    [one] At this pace finished { $day }, 1 day before the closing date
   *[other] At this pace finished { $day }, { $days } days before the closing date
}
rounds-forecast-after = { $days ->
    [one] At this pace finished { $day }, 1 day after the closing date
   *[other] At this pace finished { $day }, { $days } days after the closing date
}

## Results of a closed round: a share never without its interval

rounds-results = Results
rounds-results-frozen = The figures were computed when the round was closed and no longer change. The interval is about verdicts: it says what the reviewers would say of all answers, not when they are wrong themselves.
# $least number
rounds-results-none = Fewer than { $least } conversations have judged answers, so there is no estimate
rounds-results-calibration = A calibration gives no estimate, only agreement
rounds-uncovered = { $count ->
    [one] 1 conversation of the population is in a stratum in which nothing was reviewed: the figures say nothing about it
   *[other] { $count } conversations of the population are in strata in which nothing was reviewed: the figures say nothing about them
}
rounds-rate = Correctness rate
rounds-rate-strata = Correctness rate by stratum
rounds-rate-languages = Correctness rate by language
rounds-rate-channels = Correctness rate by channel
rounds-rate-topics = Correctness rate by topic
rounds-verdict-shares = Shares of the verdicts
rounds-criterion-shares = Share of the highest value of a criterion
rounds-failure-shares = Critical failures
rounds-everything = All
rounds-head-conversations = conversations
rounds-head-answers = answers
rounds-head-share = share (95% interval)
rounds-cell = { $share } ({ $low }–{ $high })
rounds-cell-few = too few
rounds-small = { $count ->
    [one] few (1)
   *[other] few ({ $count })
}

## Planning

rounds-plan-title = Plan a round
rounds-step-population = Population
rounds-step-sample = Sample
rounds-step-people = People
rounds-query = Which conversations the round is about
rounds-query-hint = All that have an answer
rounds-query-help = Conditions as in Conversations, for example lang:fi channel:bot. Only those that have an answer count.
rounds-query-wrong = The condition cannot be read
rounds-counting = Counting
rounds-population-empty = No conversation with an answer meets the conditions
rounds-left-out = { $count ->
    [one] 1 conversation is left out: somebody has begun to review it, and in a calibration everybody reviews the same conversations
   *[other] { $count } conversations are left out: somebody has begun to review them, and in a calibration everybody reviews the same conversations
}
rounds-other-strata = { $count ->
    [one] 1 other stratum
   *[other] { $count } other strata
}
rounds-receipt-until = The sample is recomputable until { $date }
rounds-receipt-short = The sample is recomputable only until { $date }; after that the oldest conversation of the population is destroyed. A later start keeps it recomputable for longer.
rounds-design = Design
rounds-design-simple = simple random sample
rounds-design-stratified = stratified sample
rounds-design-two = all at risk and a part of the others
rounds-divided-by = Divided by
rounds-by-language = language
rounds-by-channel = channel
rounds-by-topic = topic
rounds-by-month = month
rounds-by-risk = risk
rounds-strata-missing = Choose what it is divided by
rounds-risks = What counts as a risk
rounds-risk-handover = handed over to an adviser
rounds-risk-scrubbed = something was removed
rounds-risk-flagged = flagged by somebody
rounds-risk-no-answer = got no answer
rounds-risk-bad-rating = the customer gave a bad rating
rounds-risks-missing = Choose what counts as a risk
rounds-risks-found = { $count ->
    [one] 1 conversation is at risk
   *[other] { $count } conversations are at risk
}
rounds-size = Size of the sample
rounds-size-number = Size of the sample, conversations
rounds-size-share = Size of the sample, % of the population
rounds-size-width = Interval at most, ± points
rounds-size-all = there are no more, so all are taken
rounds-by-number = Number
rounds-by-share = Share
rounds-by-width = Interval
# $most number
rounds-by-number-help = Conversations, at most { $most }
rounds-by-share-help = Per cent of the population; if all at risk are taken, per cent of the others
rounds-by-width-help = Points to each side
# $most number
rounds-size-number-wrong = A size is a whole number 1–{ $most }
rounds-size-share-wrong = A share is a number above 0 and at most 100
rounds-size-width-wrong = Type 0.1–50 points
rounds-size-few = The sample does not have two conversations from each stratum
# $least number
rounds-size-least = At least { $least } conversations: two from each stratum
rounds-expected = { $conversations }: { $points }
rounds-expected-assumed = 95% interval, if about { $share } of the answers are correct
rounds-expected-calibration = no estimate
rounds-expected-none = With this size the interval cannot be estimated
rounds-points = ± { $number } points
rounds-seed-help = At most 16 hexadecimal digits. The same seed gives the same sample. Empty: the program chooses one at random.
rounds-seed-wrong = A seed has at most 16 hexadecimal digits
rounds-name = Name of the round
rounds-name-hint = For example November 2026
rounds-name-missing = Give the round a name
rounds-closing-date = Closing date
rounds-closes-wrong = The closing date is today or later
rounds-doubled-share = Share with two reviewers, %
rounds-doubled-help = Two review the same conversations without knowing of each other (blind), and agreement is computed
rounds-doubled-wrong = The share is a number 0–100
rounds-doubled-alone = Double review needs two reviewers
rounds-reviewers = Reviewers
rounds-reviewers-none = Nobody can review yet. Create an account for a quality reviewer under Accounts.
rounds-reviewers-missing = Choose who reviews
rounds-cover-none = { $count ->
    [one] None of them reads { $languages }. Conversations in it stay without a reviewer.
   *[other] None of them reads { $languages }. Conversations in these languages stay without a reviewer.
}
rounds-cover-one = { $count ->
    [one] Only one of them reads { $languages }. Conversations in it are not reviewed twice.
   *[other] Each of these languages is read by one of them only: { $languages }. Conversations in them are not reviewed twice.
}
rounds-cover-begun = Conversations that their only possible reviewer has already begun to review stay without a reviewer.
rounds-every-language = every language
rounds-summary-body = The sample is drawn, conversations are assigned to reviewers by language and load, and the round is opened. After that only the closing date and the reviewers can be changed.
rounds-draw = Draw the sample
rounds-drawing = The sample is being drawn
rounds-drawing-body = Interrupting leaves nothing half done
rounds-drawn = The sample was drawn and the round is open

## Closing, moving and changing reviewers

rounds-close-title = Close round { $name }
rounds-close-action = Close round
# $total number
rounds-close-unreviewed = { $count ->
    [one] 1 of { $total } conversations stays unreviewed.
   *[other] { $count } of { $total } conversations stay unreviewed.
}
# $total number
rounds-close-unfinished = { $count ->
    [one] 1 of { $total } conversations is not finished by everybody.
   *[other] { $count } of { $total } conversations are not finished by everybody.
}
rounds-close-unsettled = { $count ->
    [one] In 1 conversation differences stay unsettled.
   *[other] In { $count } conversations differences stay unsettled.
}
rounds-close-uncovered = { $count ->
    [one] 1 conversation of the population stays outside the figures: nothing in its stratum was reviewed.
   *[other] { $count } conversations of the population stay outside the figures: nothing in their strata was reviewed.
}
# $count number
rounds-close-rests = The estimate will rest on { $count } reviewed conversations. Its interval is computed when the round is closed.
# $least number
rounds-close-too-few = Fewer than { $least } conversations were reviewed: there will be no estimate.
rounds-close-nothing = Nothing was reviewed: there will be no estimate.
rounds-close-calibration = There will be no estimate, only agreement.
rounds-close-body = Results are frozen. The round cannot be opened again.
rounds-close-waiting = The round is being closed. A job that runs, such as an import, is finished first.
rounds-closed-done = The round was closed and its results are frozen
rounds-move-title = Move the closing date
rounds-moved = The closing date is now { $date }
rounds-reviewers-title = Change the reviewers
rounds-reviewers-body = What has been begun, reserved or finished stays with its reviewer. The rest is assigned by language and load. The sample does not change.
rounds-reviewers-gone = { $count ->
    [one] 1 reviewer of the round can no longer review and is taken out.
   *[other] { $count } reviewers of the round can no longer review and are taken out.
}
rounds-reviewers-same = Nothing changes
rounds-reviewers-changed = The reviewers of the round were changed
rounds-change-given = { $count ->
    [one] 1 conversation gets a reviewer.
   *[other] { $count } conversations get a reviewer.
}
rounds-change-seconded = { $count ->
    [one] 1 conversation gets one more reviewer.
   *[other] { $count } conversations get one more reviewer.
}
rounds-change-leaving = What those who go have not begun is given to others, as far as somebody can take it.
rounds-change-nothing = No conversation changes its reviewer.
rounds-change-lacking = { $count ->
    [one] 1 conversation stays without a second reviewer.
   *[other] { $count } conversations stay without a second reviewer.
}

## Settling what reviewers see differently

rounds-settle-title = Adjudication
rounds-tab-differences = Differences
rounds-result = Result
rounds-unsettled = Not settled
rounds-settled-of = { $share } settled
# $last is the letter of the last version.
rounds-settle-blind = Names are shown once the differences are settled. The keys A–{ $last } choose a version.
# $number number
rounds-answer = Answer { $number }
rounds-another = Other than the versions: { $name }
rounds-another-none = Another value…
rounds-stands = Result: { $value }
rounds-agreed = In agreement
rounds-left-to-settle = { $count ->
    [one] 1 difference is unsettled
   *[other] { $count } differences are unsettled
}
rounds-finish-settling = Mark as settled
rounds-next-difference = Next conversation
rounds-back-to-round = Back to the round
