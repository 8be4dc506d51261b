INSERT INTO lease (name, owner, until_ms) VALUES (:name, :owner, :until_ms)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms
WHERE owner = excluded.owner OR until_ms <= :now
