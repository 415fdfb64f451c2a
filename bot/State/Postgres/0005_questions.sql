-- Questions that were answered. latency in microseconds; text and terms only where the operator keeps texts.
CREATE TABLE question (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  event_id text NOT NULL,
  conversation text NOT NULL,
  user_id text NOT NULL,
  at bigint NOT NULL,
  latency bigint NOT NULL,
  language text NOT NULL,
  outcome text NOT NULL,
  conference text,
  session text,
  text text,
  terms text,
  UNIQUE (channel, workspace, event_id)
);

CREATE INDEX question_at ON question (at);
CREATE INDEX question_user ON question (user_id);
CREATE INDEX question_terms ON question (terms, at) WHERE terms IS NOT NULL;

-- Whose chat it is, of a chat with one person.
ALTER TABLE conversation_reference ADD COLUMN user_id text;

CREATE INDEX conversation_reference_user ON conversation_reference (user_id) WHERE user_id IS NOT NULL;
