-- Evidence: words of an answer that a reviewer has marked for a verdict. Stretches of words by their places in the answer,
-- each as its first word and the one behind its last, of 4 bytes each, the high one first; ten of them at most. No text:
-- what they tell goes with the answer, and they go with the verdict.
ALTER TABLE verdict ADD COLUMN evidence BLOB NOT NULL DEFAULT x''
    CHECK (length(evidence) % 8 = 0 AND length(evidence) <= 80);
ALTER TABLE locked_verdict ADD COLUMN evidence BLOB NOT NULL DEFAULT x''
    CHECK (length(evidence) % 8 = 0 AND length(evidence) <= 80);
ALTER TABLE answer_verdict ADD COLUMN evidence BLOB NOT NULL DEFAULT x''
    CHECK (length(evidence) % 8 = 0 AND length(evidence) <= 80);

-- Hidden as the verdicts are.
DROP VIEW text_opinion;
CREATE VIEW text_opinion AS
SELECT
    id, hash, account, verdict, cause, should, reference, valid_on, evidence, given_ms,
    EXISTS (SELECT 1 FROM blind WHERE blind.account = answer_verdict.account) AS hidden
FROM answer_verdict;
