-- The number that a content had for a reader of notes before this one; null: its own.
ALTER TABLE content_version ADD COLUMN counts_as bigint;
