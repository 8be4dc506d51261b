UPDATE answer_total SET texts = :texts, given = :given, single = :single, stale = 0
