### Insights: figures of closed rounds, volumes, and what leaves of them.

insights-scope = weighted estimates, 95% intervals

## Bar

insights-period = Period
insights-days = 30 days
insights-quarter = Quarter
insights-year = Year
insights-two-years = Two years
insights-topic = Topic
insights-criterion = Criterion
insights-as-tables = As tables
insights-as-plots = As plots
insights-copy = Copy the table
insights-copied = The table was copied

## Figures

insights-few = ·· too few cases
insights-few-monthly = ·· too few per month
# $number number
insights-at-least = at least { $number }
insights-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
insights-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
}
insights-interval = { $low }–{ $high }, { $of }
insights-up = ↑ { $points } points
insights-down = ↓ { $points } points
insights-no-change = → no clear change
insights-good = good
insights-acceptable = acceptable
insights-weak = weak

## Tiles

insights-correct = Correct answers
insights-critical = Critical failures
insights-agreement = Reviewer agreement
insights-leftover = Leftover personal data
insights-tile-none = No round was closed in this period
insights-tile-few = Too few conversations to show the share
insights-critical-none = No critical criterion was judged
insights-agreement-none = Too few answers with two reviewers
insights-leftover-none = No leak check was finished in this period

## Cards

insights-line = Correct answers by closed round
insights-line-criterion = Share of the highest value by closed round: { $criterion }
insights-legend = line: estimate, area: 95% interval
insights-legend-target = dashed line: target { $share }
insights-verdicts = Verdicts
insights-parts = Topics, languages and channels, lowest first
insights-criteria = Criteria, those reviewers disagree on first
insights-months = Conversations by month
insights-ledger = Conversations kept and destroyed by month
# $years number
insights-ledger-of = { $years } years; left part of the bar: in the register, right part: destroyed or hidden
# $years number
insights-ledger-years = { $years } years
insights-ledger-kept = In the register
insights-ledger-lost = Destroyed or hidden
insights-ledger-gone = destroyed or hidden { $amount }
insights-reviewed = Verdicts by month
insights-reviewed-values = Values by month: { $criterion }
# $years number
insights-reviewed-of = { $years } years; counts of what was reviewed, no estimate
insights-reviewed-said = { $word } { $amount }
insights-reviewed-none = Nothing is reviewed of these months
insights-hours = Conversations by hour of the day
insights-kinds = Removed personal data
insights-leaks = Leftover data by leak check
insights-coverage = Coverage by month
insights-coverage-of = share of conversations that are reviewed
insights-own = Own agreement with what was settled
insights-own-mine = Your verdicts
insights-own-team = Others together
insights-none = The figures come when a supervisor closes a review round
insights-criteria-none = The figures come from a round whose scorecard asks criteria
insights-volumes-none = There are no conversations from this period
# $least number
# $people number
insights-own-none = The figure comes when at least { $least } of your answers are settled. Only you see it. The others’ figure is shown only when there are at least { $people } of them.
insights-handed-over = handed over { $share }
insights-hour = { $from }–{ $to }
insights-head-alpha = Krippendorff’s alpha
insights-head-given = times given
insights-head-highest = highest value (95% interval)

## What leaves

insights-export = Export…
insights-export-title = Export figures
insights-export-body = The file holds only figures, no conversations and no persons. The export is written in the audit log.
insights-export-button = Export the file
insights-what = What is exported
insights-report = Monthly quality report
insights-table = Table: { $name }
insights-table-span = The table covers the period and the part chosen on the page
# $years number
insights-table-span-years = The table covers { $years } years and the part chosen on the page
insights-month = Month
insights-report-file = quality-{ $month }.html
insights-table-file = figures-{ $date }.csv
insights-exported = { $rows ->
    [one] 1 row was exported to the file { $file }
   *[other] { $rows } rows were exported to the file { $file }
}
insights-reported = The quality report is in the file { $file }
insights-picture = Save the plot as a picture…
insights-picture-purpose = purpose: { $purpose }
insights-picture-title = Save the plot as a picture
insights-picture-body = The picture shows the plot on a white ground with title, legend, day, agency and purpose. The larger the window, the sharper the picture. The export is written in the audit log.
insights-picture-button = Save picture
insights-picture-file = plot-{ $date }.png
insights-pictured = The plot is in the file { $file }

## Target

insights-target = Target
insights-target-set = Target for correct answers…
insights-target-title = Target for correct answers
insights-target-body = The target is shown in the plot as a dashed line, in the table and in the quality report. The change is written in the audit log.
insights-target-field = Target in per cent
insights-target-wrong = A whole number from 1 to 100; empty removes the target
insights-target-changed = The target is saved
