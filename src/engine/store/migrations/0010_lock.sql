-- Minutes without a sign of life, after which the screen is locked.
ALTER TABLE register ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 10 CHECK (lock_minutes BETWEEN 3 AND 15);
