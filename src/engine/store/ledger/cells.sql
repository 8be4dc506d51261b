-- Everything that is counted, or only what has this number.
SELECT *
FROM (
    SELECT 0 AS counted, 0 AS item, 0 AS value, index_month, lang, channel, topic, conversations, messages, answers AS given
    FROM ledger_volume
    UNION ALL
    SELECT 1, verdict, 0, index_month, lang, channel, topic, conversations, 0, verdicts FROM ledger_verdict
    UNION ALL
    SELECT 2, criterion, value, index_month, lang, channel, topic, conversations, 0, given FROM ledger_value
    UNION ALL
    SELECT 3, kind, 0, index_month, lang, channel, topic, conversations, 0, 0 FROM ledger_kind
)
WHERE index_month BETWEEN :from AND :to AND counted = coalesce(:counted, counted)
