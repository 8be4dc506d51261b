### Figures that leave the register: tables, and the quality report of a month.

report-few = suppressed, too few cases
report-estimate = { $share } (95% interval { $low }–{ $high })

# $count number
report-of = { $share }, n = { $count }
# $count number
report-of-part = { $share }, n = { $count } { $of }
report-share-all = of all
report-share-known = of those whose channel is known
report-share-kept = of those kept
report-all = All answers
report-verdicts = Verdicts

## Heads of tables

report-round = Round
report-closed = Closed
report-about = About
report-conversations = Conversations
report-messages = Messages
report-answers = Answers
report-share = Share, %
report-low = 95% interval from, %
report-high = 95% interval to, %
report-measure = Measure
report-units = Compared
report-value = Value
report-value-low = 95% interval from
report-value-high = 95% interval to
report-month = Month
report-share-of = Handed over, of which
report-share-n = Handed over, of how many
report-handed-over = Handed over to an adviser, %
report-kind = Kind removed
report-from = From
report-to = To
report-hour = Hour
report-finished = Finished
report-leftover = Leftover, %
report-too-much = Removed too much, %
report-reviewed = Reviewed, %
report-said = Verdict or value
report-given = Times given

## Measures of agreement

report-measure-raw = Raw agreement, chance included
report-measure-nominal = Krippendorff’s alpha, nominal
report-measure-ordinal = Krippendorff’s alpha, ordinal
report-measure-cohen = Cohen’s kappa
report-measure-fleiss = Fleiss’ kappa

## The page

report-title = Quality report, { $month }
report-intro = Figures of closed review rounds are those that were frozen when the round was closed. A share estimated from a sample stands with its 95% interval; what was counted of all conversations has none. The interval is about verdicts: it says what the reviewers would say of all answers, not when they are wrong themselves. Figures of too few cases are suppressed.
report-rounds = Rounds closed in the month
report-rounds-none = No round was closed in the month
report-target = Target: correct answers { $share }
report-round-closed = closed { $date }
report-sampled = { $count ->
    [one] 1 conversation drawn
   *[other] { $count } conversations drawn
}
report-correct = Correct answers
report-failed = Critical failure: { $criterion }
report-share-interval = Share
report-agreement = Agreement
report-agreement-none = Agreement was not measured: too few conversations with several reviewers
report-volumes = Conversations that began in the month
report-volumes-none = No conversation began in the month
report-handed-over-title = Handed over to an adviser
report-reviewed-title = Reviewed
report-said-title = What reviewers said of the conversations of the month
report-said-note = Counts of what was reviewed, however it was chosen: they are no estimate of all answers.
report-said-none = Nothing was reviewed of the conversations of the month
report-kinds = Conversations from which personal data was removed
report-kinds-none = Nothing was removed from the conversations of the month
report-leak-checks = Leak checks finished in the month
report-leak-checks-none = No leak check was finished in the month
report-leftover-title = Leftover
report-too-much-title = Removed too much
report-destroyed-title = Destroyed in the month
report-destroyed = Conversations destroyed: { $conversations }. Messages destroyed: { $messages }.
report-when = Made
report-by = Saved by
report-note = The report holds no text of conversations and no figure of a single reviewer.

## Terminal

cli-missing-month = The month is missing. Give it as 2026-11.
cli-report-written = The quality report was saved: { $path }
