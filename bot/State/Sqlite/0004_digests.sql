-- Dates are local ones, as yyyy-MM-dd; the time of day is in minutes.
CREATE TABLE subscription (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  time_of_day INTEGER NOT NULL,
  days INTEGER NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL,
  owner TEXT,
  starts_on TEXT NOT NULL,
  last_date TEXT,
  seen_version INTEGER NOT NULL,
  paused_because TEXT,
  at INTEGER NOT NULL,
  UNIQUE (channel, workspace, conversation)
) STRICT;

CREATE INDEX subscription_owner ON subscription (owner);

-- state: 0 claimed, 1 sending, 2 retry, 3 posted, 4 skipped, 5 permanent, 6 unknown. plan: what is about to be shown, as JSON.
CREATE TABLE delivery (
  subscription TEXT NOT NULL,
  date TEXT NOT NULL,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  due INTEGER NOT NULL,
  state INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  lease_owner TEXT,
  lease_end INTEGER,
  retry_at INTEGER,
  plan TEXT,
  seen_version INTEGER,
  reason TEXT,
  message_id TEXT,
  done INTEGER,
  PRIMARY KEY (subscription, date)
) STRICT;

CREATE INDEX delivery_open ON delivery (due) WHERE state IN (0, 1, 2);
CREATE INDEX delivery_date ON delivery (date);

CREATE TABLE shown_session (
  subscription TEXT NOT NULL,
  conference TEXT NOT NULL,
  session TEXT NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (subscription, conference, session)
) STRICT;

CREATE TABLE content_version (
  number INTEGER PRIMARY KEY,
  conference TEXT NOT NULL,
  session TEXT NOT NULL,
  hash TEXT NOT NULL,
  is_first INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  UNIQUE (conference, session, hash)
) STRICT;
