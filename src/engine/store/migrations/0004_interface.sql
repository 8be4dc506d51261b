-- Interface: density code and motion code; empty means the default.

ALTER TABLE account ADD COLUMN density TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN motion TEXT NOT NULL DEFAULT '';
