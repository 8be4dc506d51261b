UPDATE verdict
SET cause = :cause, should = :should, reference = :reference, valid_on = :valid_on
WHERE review = :review AND seq = :seq
