INSERT INTO import (source, account, started_ms, not_older_than, rules, replaced, rest_of)
SELECT source, account, started_ms, not_older_than, rules, -1, id FROM import WHERE id = :import
