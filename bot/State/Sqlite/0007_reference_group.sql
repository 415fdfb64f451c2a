ALTER TABLE conversation_reference ADD COLUMN group_id TEXT;

CREATE INDEX conversation_reference_group ON conversation_reference (group_id) WHERE group_id IS NOT NULL;
