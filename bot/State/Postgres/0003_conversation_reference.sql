CREATE TABLE conversation_reference (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  conversation text NOT NULL,
  handle text NOT NULL,
  at bigint NOT NULL,
  UNIQUE (channel, workspace, conversation)
);
