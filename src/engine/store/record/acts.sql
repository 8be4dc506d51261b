SELECT count(*) FILTER (WHERE act = :opened AND purpose = 0) AS quality,
    count(*) FILTER (WHERE act = :opened AND purpose = 1) AS training,
    count(*) FILTER (WHERE act = :opened AND purpose = 2) AS guidance,
    count(*) FILTER (WHERE act = :opened AND (purpose IS NULL OR purpose NOT IN (0, 1, 2))) AS otherwise,
    count(*) FILTER (WHERE act = :refused) AS refused,
    count(*) FILTER (WHERE act = :log_exported) AS logs,
    count(*) FILTER (WHERE act = :import_reported) AS reports,
    count(*) FILTER (WHERE act = :record_exported) AS records,
    (SELECT at_ms FROM audit ORDER BY id LIMIT 1) AS since_ms
FROM audit
