CREATE TABLE conversation_reference (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  handle TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (channel, workspace, conversation)
) STRICT;
