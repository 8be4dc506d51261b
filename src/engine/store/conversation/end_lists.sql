-- A conversation falls due earlier: so do the lists of populations that can hold it, which end no later than its old day.
UPDATE round SET frame_due_on = (SELECT due_on FROM conv WHERE id = :staged)
WHERE frame_due_on > (SELECT due_on FROM conv WHERE id = :staged)
    AND frame_due_on <= (SELECT due_on FROM conv WHERE id = :id)
