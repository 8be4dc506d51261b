-- Whose reviews there are of the conversations of a round, asked for or not, and which of them others have seen or can see.
SELECT round_item.id AS item, review.account AS account, review.finished_ms IS NOT NULL AS finished,
    review.finished_ms IS NOT NULL AND EXISTS (SELECT 1 FROM shown_review WHERE shown_review.id = review.id) AS shown
FROM round_item
JOIN review ON review.conv = round_item.conv
WHERE round_item.round = :round
