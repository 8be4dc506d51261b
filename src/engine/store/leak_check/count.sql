-- A message that was judged before is counted out of its former finding.
UPDATE leak_check
SET clean = clean + (:finding = 0) - (:former = 0),
    leftover = leftover + (:finding = 1) - (:former = 1),
    too_much = too_much + (:finding = 2) - (:former = 2)
WHERE id = :check
