INSERT INTO tag (name)
VALUES (trim(:name, char(32, 9, 10, 13, 160)))
