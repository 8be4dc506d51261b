SELECT 4 AS place, id AS key, 0 AS seq, name AS text FROM tag
UNION ALL
SELECT 5, id, 0, name FROM collection
UNION ALL
SELECT 6, id, 0, aim FROM collection WHERE aim <> ''
UNION ALL
SELECT 7, id, 0, purpose FROM export
UNION ALL
SELECT 8, id, 0, agency FROM register WHERE agency <> ''
UNION ALL
SELECT 9, id, 0, notes_reason FROM import WHERE notes_reason IS NOT NULL
UNION ALL
SELECT 11, id, 0, controller FROM record WHERE controller <> ''
UNION ALL
SELECT 12, id, 0, contact FROM record WHERE contact <> ''
UNION ALL
SELECT 13, id, 0, officer FROM record WHERE officer <> ''
UNION ALL
SELECT 14, id, 0, basis FROM record WHERE basis <> ''
UNION ALL
SELECT 15, id, 0, text FROM criterion_text
UNION ALL
SELECT 16, id, 0, name FROM round
UNION ALL
SELECT 17, id, 0, query FROM round WHERE query <> ''
UNION ALL
SELECT 18, id, 0, name FROM ledger_topic WHERE name <> ''
UNION ALL
SELECT 19, id, 0, topic FROM round_stratum WHERE topic <> ''
UNION ALL
SELECT 20, id, 0, should FROM answer_verdict WHERE should <> ''
UNION ALL
SELECT 21, id, 0, reference FROM answer_verdict WHERE reference <> ''
UNION ALL
SELECT 22, id, 0, topic FROM round_result WHERE topic <> ''
