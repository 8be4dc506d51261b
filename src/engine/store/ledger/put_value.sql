INSERT INTO ledger_value (index_month, criterion, value, lang, channel, topic, conversations, given)
VALUES (:month, :criterion, :value, :lang, :channel, :topic, :conversations, :given)
