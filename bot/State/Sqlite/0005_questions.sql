-- Questions that were answered. latency in microseconds; text and terms only where the operator keeps texts.
CREATE TABLE question (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  event_id TEXT NOT NULL,
  conversation TEXT NOT NULL,
  user_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  latency INTEGER NOT NULL,
  language TEXT NOT NULL,
  outcome TEXT NOT NULL,
  conference TEXT,
  session TEXT,
  text TEXT,
  terms TEXT,
  UNIQUE (channel, workspace, event_id)
) STRICT;

CREATE INDEX question_at ON question (at);
CREATE INDEX question_user ON question (user_id);
CREATE INDEX question_terms ON question (terms, at) WHERE terms IS NOT NULL;

-- Whose chat it is, of a chat with one person.
ALTER TABLE conversation_reference ADD COLUMN user_id TEXT;

CREATE INDEX conversation_reference_user ON conversation_reference (user_id) WHERE user_id IS NOT NULL;
