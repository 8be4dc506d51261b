UPDATE collection
SET name = trim(:name, char(32, 9, 10, 13, 160)), aim = :aim, version = version + 1
WHERE id = :id AND version = :version
