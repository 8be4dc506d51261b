-- Conversations of which anybody has begun a review, or finished one: a calibration, which everybody reviews, leaves them out.
SELECT DISTINCT conv FROM begun_review
