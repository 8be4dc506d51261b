UPDATE import
SET published_ms = :published_ms, read = :read, imported = :imported, replaced = :replaced, skipped = :skipped,
    older = :older, conflicts = :conflicts, refused = :refused, notes_dropped = :notes_dropped, notes_kept = :notes_kept
WHERE id = :id AND published_ms IS NULL
