-- An import is taken back: the lists of populations end today that can hold its conversations.
UPDATE round SET frame_due_on = :today
WHERE frame_due_on > :today
    AND drawn_ms >= (SELECT published_ms FROM import_undo WHERE import = :import)
