INSERT INTO ledger_volume (index_month, lang, channel, topic, conversations, messages, answers)
VALUES (:month, :lang, :channel, :topic, :conversations, :messages, :given)
