CREATE TABLE feedback (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  workspace text NOT NULL,
  user_id text NOT NULL,
  answer_id text NOT NULL,
  vote text NOT NULL,
  outcome text,
  comment text,
  at bigint NOT NULL,
  UNIQUE (channel, workspace, user_id, answer_id)
);

CREATE INDEX feedback_user ON feedback (user_id);
CREATE INDEX feedback_at ON feedback (at);
