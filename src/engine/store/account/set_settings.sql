UPDATE account SET language = :language, theme = :theme, text_size = :text_size WHERE id = :id
