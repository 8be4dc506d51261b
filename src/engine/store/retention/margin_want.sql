-- Never lower, and one after another.
UPDATE register
SET margin_wanted = :wanted
WHERE margin_days = :seen AND margin_wanted <= margin_days AND :wanted > margin_days
