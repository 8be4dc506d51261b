INSERT INTO ledger_kind (index_month, kind, lang, channel, topic, conversations)
VALUES (:month, :kind, :lang, :channel, :topic, :conversations)
