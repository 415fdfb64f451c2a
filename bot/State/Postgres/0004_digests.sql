-- Dates are local ones, as yyyy-MM-dd; the time of day is in minutes.
CREATE TABLE subscription (
  id text PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  conversation text NOT NULL,
  time_of_day bigint NOT NULL,
  days bigint NOT NULL,
  zone text NOT NULL,
  language text NOT NULL,
  owner text,
  starts_on text NOT NULL,
  last_date text,
  seen_version bigint NOT NULL,
  paused_because text,
  at bigint NOT NULL,
  UNIQUE (channel, workspace, conversation)
);

CREATE INDEX subscription_owner ON subscription (owner);

-- state: 0 claimed, 1 sending, 2 retry, 3 posted, 4 skipped, 5 permanent, 6 unknown. plan: what is about to be shown, as JSON.
CREATE TABLE delivery (
  subscription text NOT NULL,
  date text NOT NULL,
  channel text NOT NULL,
  workspace text NOT NULL,
  conversation text NOT NULL,
  due bigint NOT NULL,
  state bigint NOT NULL,
  attempts bigint NOT NULL,
  lease_owner text,
  lease_end bigint,
  retry_at bigint,
  plan text,
  seen_version bigint,
  reason text,
  message_id text,
  done bigint,
  PRIMARY KEY (subscription, date)
);

CREATE INDEX delivery_open ON delivery (due) WHERE state IN (0, 1, 2);
CREATE INDEX delivery_date ON delivery (date);

CREATE TABLE shown_session (
  subscription text NOT NULL,
  conference text NOT NULL,
  session text NOT NULL,
  date text NOT NULL,
  PRIMARY KEY (subscription, conference, session)
);

CREATE TABLE content_version (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conference text NOT NULL,
  session text NOT NULL,
  hash text NOT NULL,
  is_first bigint NOT NULL,
  first_seen bigint NOT NULL,
  UNIQUE (conference, session, hash)
);
