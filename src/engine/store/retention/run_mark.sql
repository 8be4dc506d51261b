SELECT id, hash FROM audit WHERE act = :act AND object = :run ORDER BY id
