SELECT criterion_text.criterion, part, criterion_text.lang, text
FROM criterion_text JOIN criterion ON criterion.id = criterion_text.criterion
WHERE scorecard = :scorecard
