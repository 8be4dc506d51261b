-- One that ends later than one taken now was written under a clock that has been put right since: it counts for nothing.
INSERT INTO lease (name, owner, until_ms) VALUES (:name, :owner, :now + :lasts_ms)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms
WHERE owner = excluded.owner OR until_ms NOT BETWEEN :now + 1 AND :now + :lasts_ms
