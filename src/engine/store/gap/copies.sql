-- Copies by which judged texts are shown: of the newest and the oldest one of each month those that have no verdict of their own,
-- the newest few of a text and the oldest, each with what the customer wrote last before it.
WITH known AS (
    SELECT answer_count.hash AS hash, answer_count.last AS last, coalesce(answer_count.first, answer_count.last) AS first
    FROM json_each(:hashes) AS wanted
    CROSS JOIN answer_month
    CROSS JOIN answer_count
        ON answer_count.index_month = answer_month.index_month AND answer_count.hash = wanted.value
),
copy AS (
    SELECT hash, last AS message FROM known UNION SELECT hash, first FROM known
),
placed AS (
    SELECT copy.hash AS hash, copy.message AS message, conv.number AS number, conv.started_ms AS started_ms, conv.lang AS lang,
        row_number() OVER (PARTITION BY copy.hash ORDER BY copy.message DESC) AS from_newest,
        row_number() OVER (PARTITION BY copy.hash ORDER BY copy.message) AS from_oldest
    FROM copy
    CROSS JOIN conv ON conv.id = copy.message / 8192
    WHERE conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
        AND NOT EXISTS (
            SELECT 1 FROM standing_verdict
            WHERE standing_verdict.reader = :reader AND standing_verdict.conv = conv.id
                AND standing_verdict.seq = copy.message % 8192 AND standing_verdict.finished_ms IS NOT NULL
        )
)
SELECT hash, message / 8192 AS conv, number, message % 8192 AS seq, started_ms, lang,
    coalesce((
        SELECT text FROM msg
        WHERE msg.id >= placed.message / 8192 * 8192 AND msg.id < placed.message AND msg.role = 0
        ORDER BY msg.id DESC LIMIT 1
    ), '') AS question
FROM placed
WHERE from_newest <= :newest OR from_oldest = 1
ORDER BY hash, message DESC
