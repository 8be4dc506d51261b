INSERT INTO ledger_verdict (index_month, verdict, lang, channel, topic, conversations, verdicts)
VALUES (:month, :verdict, :lang, :channel, :topic, :conversations, :given)
