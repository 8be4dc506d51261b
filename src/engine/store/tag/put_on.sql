INSERT OR IGNORE INTO conv_tag (tag, conv, account, added_ms)
VALUES (:tag, :conv, :account, :added_ms)
