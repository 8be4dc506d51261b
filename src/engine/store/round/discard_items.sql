DELETE FROM round_item
WHERE id IN (SELECT round_item.id FROM round JOIN round_item ON round_item.round = round.id WHERE round.state = 0 LIMIT :limit)
