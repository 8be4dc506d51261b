-- 2: the rating was taken back.
UPDATE conv
SET rating = nullif(staged.rating, 2)
FROM conv AS staged
WHERE conv.id = :id AND staged.id = :staged
