CREATE TABLE feedback (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  user_id TEXT NOT NULL,
  answer_id TEXT NOT NULL,
  vote TEXT NOT NULL,
  outcome TEXT,
  comment TEXT,
  at INTEGER NOT NULL,
  UNIQUE (channel, workspace, user_id, answer_id)
) STRICT;

CREATE INDEX feedback_user ON feedback (user_id);
CREATE INDEX feedback_at ON feedback (at);
