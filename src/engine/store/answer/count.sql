INSERT INTO answer_count (index_month, hash, given, last, first, asked_again, handed_over, channels, langs)
VALUES (:month, :hash, :given, :last, :first, :asked_again, :handed_over, :channels, :langs)
