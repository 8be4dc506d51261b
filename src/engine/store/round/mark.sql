-- How many imports were taken back, and how many conversations were lengthened.
SELECT (SELECT count(*) FROM import_undo) AS undone, (SELECT count(*) FROM lengthening) AS lengthened
