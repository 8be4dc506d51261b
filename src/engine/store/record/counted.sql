SELECT coalesce(sum(conversations), 0) AS conversations, coalesce(sum(messages), 0) AS messages FROM tally
