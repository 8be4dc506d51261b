INSERT INTO example (collection, conv, place, lesson, account, added_ms)
SELECT :collection, :conv, coalesce(max(place) + 1, 0), :lesson, :account, :added_ms
FROM example
WHERE collection = :collection
