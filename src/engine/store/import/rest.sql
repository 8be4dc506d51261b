INSERT INTO import (source, account, started_ms, not_older_than, rules, replaced)
SELECT source, account, started_ms, not_older_than, rules, -1 FROM import WHERE id = :import
