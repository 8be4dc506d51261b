DELETE FROM audit WHERE id <= (SELECT max(audit) FROM audit_checkpoint WHERE seal = 1)
