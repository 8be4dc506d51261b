DELETE FROM tally
WHERE due_on = :due_on AND index_month = :index_month AND conversations <= 0
