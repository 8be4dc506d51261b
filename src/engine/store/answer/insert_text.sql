INSERT INTO answer_text (hash, given, last, channels, langs) VALUES (:hash, :given, :last, :channels, :langs)
