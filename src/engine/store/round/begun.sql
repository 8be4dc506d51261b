-- Reviews of these conversations that say something, and which of them were finished once.
SELECT conv.number AS number, begun_review.account AS account, begun_review.was_finished AS was_finished
FROM json_each(:ids) AS wanted
CROSS JOIN begun_review ON begun_review.conv = wanted.value
CROSS JOIN conv ON conv.id = begun_review.conv
