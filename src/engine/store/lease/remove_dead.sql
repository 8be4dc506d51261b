DELETE FROM lease WHERE name GLOB 'instance *' AND until_ms NOT BETWEEN :now + 1 AND :now + :lasts_ms
