UPDATE answer_month SET counted = :changes, owner = 0, texts = :texts WHERE index_month = :month AND owner = :owner
