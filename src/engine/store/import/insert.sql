INSERT INTO import (source, account, started_ms, not_older_than, rules, notes_reason)
VALUES (:source, :account, :started_ms, :not_older_than, :rules, :notes_reason)
