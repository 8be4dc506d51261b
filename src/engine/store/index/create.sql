CREATE VIRTUAL TABLE fts_month USING fts5(customer, reply, meta, content='conv_doc', content_rowid='id', tokenize='unicode61 remove_diacritics 0 tokenchars ⟦⟧')
