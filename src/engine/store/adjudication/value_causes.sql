-- Why a reviewer has given the values that are locked, as long as the review that the reader sees still gives the same ones.
SELECT locked_value.criterion, criterion_value.cause
FROM locked_value
JOIN assignment ON assignment.id = locked_value.assignment
JOIN round_item ON round_item.id = assignment.item
JOIN seen_review ON seen_review.reader = :reader AND seen_review.conv = round_item.conv
    AND seen_review.account = assignment.account
JOIN criterion_value ON criterion_value.review = seen_review.id AND criterion_value.criterion = locked_value.criterion
    AND criterion_value.value IS locked_value.value
WHERE locked_value.assignment = :assignment AND criterion_value.cause IS NOT NULL
ORDER BY locked_value.criterion
