-- Whose reviews there are of the conversations of a round, asked for or not, and which of them were finished once.
SELECT round_item.id AS item, begun_review.account AS account, begun_review.was_finished AS was_finished
FROM round_item
JOIN begun_review ON begun_review.conv = round_item.conv
WHERE round_item.round = :round
