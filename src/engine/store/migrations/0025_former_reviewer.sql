-- 1: was taken out of a round that is open. The row stays: what such a reviewer has begun or finished in it is hidden from
-- others as before (`blind`), but nothing new comes to the account.
ALTER TABLE round_reviewer ADD COLUMN former INTEGER NOT NULL DEFAULT 0 CHECK (former BETWEEN 0 AND 1);
