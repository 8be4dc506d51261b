INSERT INTO settled_value (item, criterion, value)
VALUES (:item, :criterion, :value)
ON CONFLICT (item, criterion) DO UPDATE SET value = excluded.value
