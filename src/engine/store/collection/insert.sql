INSERT INTO collection (name, aim, owner, created_ms)
VALUES (trim(:name, char(32, 9, 10, 13, 160)), :aim, :owner, :created_ms)
