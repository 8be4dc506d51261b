-- The number of the next row, and what it follows: the newest row, or what rows that were removed have left. Numbers are
-- never used again.
SELECT
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0) + 1 AS next,
    coalesce(
        (SELECT hash FROM audit ORDER BY id DESC LIMIT 1),
        (SELECT head FROM audit_checkpoint WHERE seal = 1 ORDER BY audit DESC LIMIT 1)
    ) AS hash
