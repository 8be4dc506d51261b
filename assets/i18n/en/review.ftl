### Review: list of items at the left, transcript in the middle, the form at the right (376 px).

review-subtitle = The current list of Conversations

## Item list

# $share is “12/40”, “12 av 40”, “12 of 40”.
review-progress = { $share } finished
# In a list of what is not reviewed.
review-left = { $count } left to review
review-left-over = over { $count } left to review
review-own-mean = { $duration } a review
review-own-mean-help = Your own mean time, nobody else sees it
review-item-finished = finished
review-item-flagged = flagged
review-item-started = in progress
review-item-open = not begun
review-list-empty-title = There is nothing to review now
review-list-empty-body = Search or filter conversations and open one of them for review
review-to-conversations = Go to Conversations


## For a supervisor without the role

review-no-role-title = Reviewing needs the role of quality reviewer
review-no-role-body = This account does not have it. Create an account for a quality reviewer, who signs in and reviews. If you review yourself, add the role to your own account under Accounts and sign in again.
review-items = Conversations
review-open-failed = The conversation could not be opened

## Judging an answer

# $done number
# $total number
review-answer-was = Answer { $done } of { $total } was
review-keys = keys 1–7
review-verdict-help-no-answer = the service wrote something but did not answer the question
review-verdict-help-unassessable = public guidance does not tell whether the answer is right
review-verdict-help-handover = the matter belonged to an adviser
review-cause = Root cause
review-cause-none = No cause chosen
review-should = What the answer should have been
review-should-hint = The right answer in your own words
review-reference = Reference to public guidance
review-reference-hint = Address of the page or name of the guidance
review-valid-on = Valid on
review-evidence = Evidence
review-evidence-on-text = Evidence for a verdict on the text
review-evidence-words = evidence: { $words }
review-mark-words = Mark words as evidence
review-mark-words-done = Stop marking
review-mark-words-help = Arrow keys go from word to word; with Shift they select several. Space marks them or clears the mark. With the mouse: click a word or drag over several.
review-mark-words-first = Give a verdict first: words are marked as the evidence for it.
# $most number
review-mark-words-many = At most { $most } passages can be marked
review-word-marked = marked

review-next-answer = Next answer
review-to-whole = To the whole conversation
review-previous-answer = Previous answer
review-no-answers-title = The conversation has no answers
review-no-answers-body = Nobody answered the customer, so there is nothing to judge. The review can be marked as finished.

## Whole conversation

review-whole = Whole conversation
# $number number
review-scorecard = scorecard, version { $number }
review-criterion-keys = keys { $keys }
review-criterion-keys-arrows = keys { $keys } or Left arrow and Right arrow
review-criterion-cause = { $cause } – { $mender }
review-critical = critical
review-critical-help = the lowest value fails the whole review
review-guideline = Guideline
review-guideline-close = Close the guideline
review-guideline-none = No guideline has been written
review-total = Total
review-total-failed = { $count ->
    [one] Failed critical criterion: { $criteria }
   *[other] Failed critical criteria: { $criteria }
}
review-total-none = No criterion applies
review-values-missing = { $count ->
    [one] 1 criterion without a value
   *[other] { $count } criteria without a value
}
review-note = Note
review-note-hint = A remark on the whole conversation
review-tags = Tags

## Foot of the form

review-finish-next = Finish and next
review-finish = Mark as finished
review-finished = The review is finished
review-save = Save
review-saved-by-itself = The draft is saved automatically
review-missing = { $count ->
    [one] 1 answer without a verdict
   *[other] { $count } answers without a verdict
}
review-flag = Flag
review-unflag = Remove the flag
review-reopen = Reopen
review-finished-last = The last one is finished
review-reopened = The review was opened again
review-undo-verdict = Undo the last verdict
review-redo-verdict = Redo the undone verdict
review-next-item = Next conversation
review-previous-item = Previous conversation
review-read-only = Reviewed by { $name }, { $date }
review-last-day = last day of keeping { $date }

## Two people at once

review-divider = Width of the form
review-unsaved = Not saved: try again, Ctrl+S
review-tabs = View
review-tab-conversation = Conversation
review-tab-form = Scorecard
