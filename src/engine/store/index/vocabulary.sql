CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, fts_month, col)
