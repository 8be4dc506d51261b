SELECT EXISTS (SELECT 1 FROM conv WHERE number IN (SELECT value FROM json_each(:numbers))) AS found
