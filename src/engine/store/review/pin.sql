-- The scorecard by which a review is made that is not finished.
UPDATE review SET scorecard = coalesce(:asked, scorecard, :published)
WHERE id = :review AND finished_ms IS NULL
