-- 1: was taken out of a round that is open. The row stays: what such a reviewer has begun or finished in it is hidden from
-- others as before (`blind`), but nothing new comes to the account.
ALTER TABLE round_reviewer ADD COLUMN former INTEGER NOT NULL DEFAULT 0 CHECK (former BETWEEN 0 AND 1);
-- 1: was finished once, also if it was opened again since: others can have seen it, and whoever comes later is not compared with
-- it. Of reviews that are there already it is taken for granted.
ALTER TABLE review ADD COLUMN was_finished INTEGER NOT NULL DEFAULT 0 CHECK (was_finished BETWEEN 0 AND 1);
UPDATE review SET was_finished = 1;
