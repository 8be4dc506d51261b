-- Whose reviews there are of the conversations of a round, asked for or not, and which of them were finished once.
SELECT round_item.id AS item, review.account AS account, review.was_finished
FROM round_item
JOIN review ON review.conv = round_item.conv
WHERE round_item.round = :round
