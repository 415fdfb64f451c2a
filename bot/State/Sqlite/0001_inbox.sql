-- Times are microseconds since 1970 (UTC).
-- state: 0 waiting, 1 done, 2 dead letter.
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  event_id TEXT NOT NULL,
  conversation TEXT NOT NULL,
  thread TEXT,
  message_id TEXT,
  user_id TEXT,
  kind TEXT NOT NULL,
  payload TEXT,
  text_hash BLOB,
  received INTEGER NOT NULL,
  due INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL,
  lease_owner TEXT,
  lease_end INTEGER,
  may_have_been_sent INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  done INTEGER,
  reply_id TEXT,
  erased INTEGER NOT NULL DEFAULT 0,
  CHECK (state <> 0 OR payload IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX inbox_event ON inbox (channel, workspace, event_id);
CREATE UNIQUE INDEX inbox_message ON inbox (channel, workspace, conversation, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX inbox_repeat ON inbox (text_hash, received) WHERE text_hash IS NOT NULL;
CREATE INDEX inbox_due ON inbox (due) WHERE state = 0;
CREATE INDEX inbox_done ON inbox (erased, done) WHERE done IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (done) WHERE state = 2;

-- thread is empty for the conversation itself: unique keys take no nulls.
CREATE TABLE thread_context (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  thread TEXT NOT NULL,
  user_id TEXT NOT NULL,
  questions TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (channel, workspace, conversation, thread)
) STRICT;

CREATE INDEX thread_context_user ON thread_context (user_id);
CREATE INDEX thread_context_at ON thread_context (at);
