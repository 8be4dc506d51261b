-- The last one holds the others in the chain, too.
SELECT id, hash FROM audit WHERE act IN (:recorded, :done) AND object = :run ORDER BY id
