SELECT (SELECT count(*) FROM collection) AS collections,
    (SELECT count(*) FROM example JOIN conv ON conv.id = example.conv WHERE conv.due_on > :today) AS examples,
    (SELECT count(*) FROM example WHERE conv NOT IN (SELECT id FROM conv)) AS astray
