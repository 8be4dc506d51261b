SELECT texts, given, single, stale,
    (SELECT count(*) FROM answer_month WHERE counted < changes) AS uncounted,
    (SELECT coalesce(sum(texts), 0) FROM answer_month) AS counts
FROM answer_total
