UPDATE review
SET scorecard = (SELECT id FROM scorecard WHERE state = 1)
WHERE id = :review AND scorecard IS NULL AND finished_ms IS NULL
