SELECT term, col FROM temp.vocabulary
WHERE term > :after
