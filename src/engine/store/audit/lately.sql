-- The newest 500 acts of an account: a bound on what is read, far above what a person does in a quarter of an hour.
SELECT EXISTS (
    SELECT 1
    FROM (SELECT at_ms, act, object FROM audit WHERE account = :account ORDER BY id DESC LIMIT 500)
    WHERE act = :act AND object = :object AND at_ms > :since_ms AND at_ms <= :now_ms
) AS logged
