-- What is taught in a blind round is not counted: a count would tell of it.
SELECT (SELECT count(*) FROM collection) AS collections,
    (SELECT count(*) FROM example JOIN conv ON conv.id = example.conv WHERE conv.due_on > :today
        AND NOT EXISTS (SELECT 1 FROM blind WHERE blind.conv = example.conv AND blind.account = example.account)) AS examples,
    (SELECT count(*) FROM example WHERE conv NOT IN (SELECT id FROM conv)) AS astray
