SELECT conv, first FROM lengthening WHERE import = :import AND conv > :after ORDER BY conv LIMIT :limit
