-- Texts of which it stands, as far as the reader sees it, that they are no answer or a missed hand-over in all their copies: what
-- the first says who has judged the text. Each with its beginning in the newest copy, how often it was given, and how many of its
-- copies have a verdict of their own, which stands for them. 4 no answer, 5 should have been handed over.
SELECT text_opinion.hash AS hash, text_opinion.verdict AS verdict, text_opinion.cause AS cause,
    text_opinion.reference AS reference, substr(msg.text, 1, :characters) AS text, answer_text.given AS given,
    answer_text.langs AS langs,
    (
        SELECT count(*) FROM answer_judged
        WHERE answer_judged.hash = text_opinion.hash AND EXISTS (
            SELECT 1 FROM standing_verdict
            WHERE standing_verdict.reader = :reader AND standing_verdict.conv = answer_judged.conv
                AND standing_verdict.seq = answer_judged.seq AND standing_verdict.finished_ms IS NOT NULL
        )
    ) AS judged
FROM text_opinion
CROSS JOIN answer_text ON answer_text.hash = text_opinion.hash
CROSS JOIN msg ON msg.id = answer_text.last
CROSS JOIN conv ON conv.id = answer_text.last / 8192
WHERE text_opinion.reader = :reader AND text_opinion.verdict IN (4, 5) AND conv.due_on > :today
    AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)
    AND NOT EXISTS (
        SELECT 1 FROM text_opinion AS earlier
        WHERE earlier.reader = :reader AND earlier.hash = text_opinion.hash AND earlier.id < text_opinion.id
    )
ORDER BY text_opinion.id
