-- A row that somebody else has made or changed meanwhile stays as it is.
INSERT INTO record (id, controller, contact, officer, basis, account, changed_ms, version)
SELECT 1, :controller, :contact, :officer, :basis, :account, :changed_ms, 1
WHERE :version = 0 OR EXISTS (SELECT 1 FROM record)
ON CONFLICT (id) DO UPDATE
SET controller = excluded.controller, contact = excluded.contact, officer = excluded.officer, basis = excluded.basis,
    account = excluded.account, changed_ms = excluded.changed_ms, version = version + 1
WHERE version = :version
