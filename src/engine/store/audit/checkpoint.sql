INSERT INTO audit_checkpoint (audit, at_ms, head, seal)
SELECT id, :at_ms, hash, :seal FROM audit WHERE id = :audit
