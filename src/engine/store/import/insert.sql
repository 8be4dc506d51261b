INSERT INTO import (source, account, started_ms, not_older_than, rules)
VALUES (:source, :account, :started_ms, :not_older_than, :rules)
