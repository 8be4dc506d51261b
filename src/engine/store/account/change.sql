UPDATE account
SET display_name = :display_name, languages = :languages, epoch = epoch + (roles <> :roles), roles = :roles, version = version + 1
WHERE id = :id AND version = :version
