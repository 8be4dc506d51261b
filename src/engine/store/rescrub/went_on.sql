UPDATE rescrub
SET conversations = conversations + :conversations,
    changed = changed + :changed,
    staff_texts = staff_texts + :staff_texts,
    removed = removed + :removed
WHERE id = :id
