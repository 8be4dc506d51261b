SELECT exported_ms, purpose, examples, destroy_by
FROM export
ORDER BY id DESC
