UPDATE account
SET language = :language, theme = :theme, text_size = :text_size, density = :density, motion = :motion
WHERE id = :id
