-- Times are microseconds since 1970 (UTC).
-- state: 0 waiting, 1 done, 2 dead letter.
CREATE TABLE inbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  event_id text NOT NULL,
  conversation text NOT NULL,
  thread text,
  message_id text,
  user_id text,
  kind text NOT NULL,
  payload text,
  text_hash bytea,
  received bigint NOT NULL,
  due bigint NOT NULL,
  state bigint NOT NULL DEFAULT 0,
  attempts bigint NOT NULL,
  lease_owner text,
  lease_end bigint,
  may_have_been_sent bigint NOT NULL DEFAULT 0,
  reason text,
  done bigint,
  reply_id text,
  erased bigint NOT NULL DEFAULT 0,
  CHECK (state <> 0 OR payload IS NOT NULL)
);

CREATE UNIQUE INDEX inbox_event ON inbox (channel, workspace, event_id);
CREATE UNIQUE INDEX inbox_message ON inbox (channel, workspace, conversation, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX inbox_repeat ON inbox (text_hash, received) WHERE text_hash IS NOT NULL;
CREATE INDEX inbox_due ON inbox (due) WHERE state = 0;
CREATE INDEX inbox_done ON inbox (erased, done) WHERE done IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (done) WHERE state = 2;

-- thread is empty for the conversation itself: unique keys take no nulls.
CREATE TABLE thread_context (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  conversation text NOT NULL,
  thread text NOT NULL,
  user_id text NOT NULL,
  questions text NOT NULL,
  at bigint NOT NULL,
  UNIQUE (channel, workspace, conversation, thread)
);

CREATE INDEX thread_context_user ON thread_context (user_id);
CREATE INDEX thread_context_at ON thread_context (at);
