INSERT INTO criterion_text (criterion, part, lang, text)
VALUES (:criterion, :part, :lang, :text)
