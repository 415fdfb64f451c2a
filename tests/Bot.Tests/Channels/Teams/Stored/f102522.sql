-- What version f102522 stored of four conversations in Teams (2026-05-01): three answered messages, three that wait for the end of a limit, two digests ordered.
-- {ServiceUrl} stands for the address at which Teams was reached.
BEGIN TRANSACTION;
CREATE TABLE content_version (
  number INTEGER PRIMARY KEY,
  conference TEXT NOT NULL,
  session TEXT NOT NULL,
  hash TEXT NOT NULL,
  is_first INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  UNIQUE (conference, session, hash)
) STRICT;
INSERT INTO "content_version" VALUES(1,'festa-2018','A10','1b827863bb73b7dedaf61563753517facb414270efe161c96d9a18d65942e496',1,1777626000000000);
INSERT INTO "content_version" VALUES(2,'festa-2018','A60','33a37e192801ecc000b0f26c24f8ad42e236bd6b3a92b32b0917d5e1db6757a3',1,1777626000000000);
INSERT INTO "content_version" VALUES(3,'festa-2018','X1','8185889a9bb4284fe328b3cfab0c7d63dac3cb3a32759ec3a5687ffceffa03b1',1,1777626000000000);
CREATE TABLE conversation_reference (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  workspace TEXT NOT NULL,
  conversation TEXT NOT NULL,
  handle TEXT NOT NULL,
  at INTEGER NOT NULL, user_id TEXT, group_id TEXT,
  UNIQUE (channel, workspace, conversation)
) STRICT;
INSERT INTO "conversation_reference" VALUES(1,'teams','00000000-0000-0000-0000-000000000001','a:29:ada','{"ServiceUrl":"{ServiceUrl}","Conversation":"a:29:ada","Bot":{"Id":"28:00000000-0000-0000-0000-0000000000aa","Name":"Kiku"},"IsPersonal":true}',1777626000000000,'29:ada',NULL);
INSERT INTO "conversation_reference" VALUES(2,'teams','00000000-0000-0000-0000-000000000001','19:general@thread.tacv2','{"ServiceUrl":"{ServiceUrl}","Conversation":"19:general@thread.tacv2","Bot":{"Id":"28:00000000-0000-0000-0000-0000000000aa","Name":"Kiku"}}',1777626000000000,NULL,'19:team@thread.tacv2');
INSERT INTO "conversation_reference" VALUES(3,'teams','00000000-0000-0000-0000-000000000001','a:29:haruka','{"ServiceUrl":"{ServiceUrl}","Conversation":"a:29:haruka","Bot":{"Id":"28:00000000-0000-0000-0000-0000000000aa","Name":"Kiku"},"IsPersonal":true}',1777626000000000,'29:haruka',NULL);
INSERT INTO "conversation_reference" VALUES(4,'teams','00000000-0000-0000-0000-000000000001','19:leads@thread.v2','{"ServiceUrl":"{ServiceUrl}","Conversation":"19:leads@thread.v2","Bot":{"Id":"28:00000000-0000-0000-0000-0000000000aa","Name":"Kiku"}}',1777626000000000,NULL,NULL);
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
  erased INTEGER NOT NULL DEFAULT 0, trace_parent TEXT,
  CHECK (state <> 0 OR payload IS NOT NULL)
) STRICT;
INSERT INTO "inbox" VALUES(1,'teams','00000000-0000-0000-0000-000000000001','a:29:ada:1795326000001','a:29:ada',NULL,'1795326000001','29:ada','Question','{"EventId":"a:29:ada:1795326000001","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"a:29:ada"},"User":"29:ada","Text":"what about hiring","MessageId":"1795326000001","IsDirect":true,"Locale":"en-US","TimeZone":"Europe/Dublin","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u0022a:29:ada\u0022,\u0022Activity\u0022:\u00221795326000001\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022},\u0022IsPersonal\u0022:true}"}',X'F2D13E53CEA6B69E91948C276C1ED12A',1777626000000000,1777626000000000,1,1,NULL,NULL,0,NULL,1777626000000000,'1795326000002',0,NULL);
INSERT INTO "inbox" VALUES(2,'teams','00000000-0000-0000-0000-000000000001','19:general@thread.tacv2;messageid=1795326000003:1795326000003','19:general@thread.tacv2','1795326000003','1795326000003','29:ada','Question','{"EventId":"19:general@thread.tacv2;messageid=1795326000003:1795326000003","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"19:general@thread.tacv2","Thread":"1795326000003"},"User":"29:ada","Text":"digest daily 17:00 Asia/Tokyo en","MessageId":"1795326000003","Locale":"en-US","TimeZone":"Europe/Dublin","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u002219:general@thread.tacv2;messageid=1795326000003\u0022,\u0022Activity\u0022:\u00221795326000003\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022}}"}',X'03C19E0973A186CD36E921C272CEE75C',1777626000000000,1777626000000000,1,1,NULL,NULL,0,NULL,1777626000000000,'1795326000004',0,NULL);
INSERT INTO "inbox" VALUES(3,'teams','00000000-0000-0000-0000-000000000001','a:29:haruka:1795326000005','a:29:haruka',NULL,'1795326000005','29:haruka','Question','{"EventId":"a:29:haruka:1795326000005","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"a:29:haruka"},"User":"29:haruka","Text":"digest daily 17:00 Asia/Tokyo ja","MessageId":"1795326000005","IsDirect":true,"Locale":"ja-JP","TimeZone":"Asia/Tokyo","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u0022a:29:haruka\u0022,\u0022Activity\u0022:\u00221795326000005\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022},\u0022IsPersonal\u0022:true}"}',X'A15DEA9F5A0D2455D8FD2FB1DB4822E1',1777626000000000,1777626000000000,1,1,NULL,NULL,0,NULL,1777626000000000,'1795326000006',0,NULL);
INSERT INTO "inbox" VALUES(4,'teams','00000000-0000-0000-0000-000000000001','19:general@thread.tacv2;messageid=1795326000007:1795326000007','19:general@thread.tacv2','1795326000007','1795326000007','29:ada','Question','{"EventId":"19:general@thread.tacv2;messageid=1795326000007:1795326000007","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"19:general@thread.tacv2","Thread":"1795326000007"},"User":"29:ada","Text":"what about hiring","MessageId":"1795326000007","Locale":"en-US","TimeZone":"Europe/Dublin","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u002219:general@thread.tacv2;messageid=1795326000007\u0022,\u0022Activity\u0022:\u00221795326000007\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022}}"}',X'7ED23C837E475E80FA4835FAA53C6987',1777626000000000,1777626600000000,0,1,NULL,NULL,0,'Throttled',NULL,NULL,0,NULL);
INSERT INTO "inbox" VALUES(5,'teams','00000000-0000-0000-0000-000000000001','a:29:haruka:1795326000008','a:29:haruka',NULL,'1795326000008','29:haruka','Question','{"EventId":"a:29:haruka:1795326000008","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"a:29:haruka"},"User":"29:haruka","Text":"\u63A1\u7528\u306F?","MessageId":"1795326000008","IsDirect":true,"Locale":"ja-JP","TimeZone":"Asia/Tokyo","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u0022a:29:haruka\u0022,\u0022Activity\u0022:\u00221795326000008\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022},\u0022IsPersonal\u0022:true}"}',X'C043ED094801D120920D5C225DB48FBF',1777626000000000,1777626600000000,0,1,NULL,NULL,0,'Throttled',NULL,NULL,0,NULL);
INSERT INTO "inbox" VALUES(6,'teams','00000000-0000-0000-0000-000000000001','19:leads@thread.v2:1795326000009','19:leads@thread.v2',NULL,'1795326000009','29:ada','Question','{"EventId":"19:leads@thread.v2:1795326000009","Address":{"Channel":"teams","Workspace":"00000000-0000-0000-0000-000000000001","Conversation":"19:leads@thread.v2"},"User":"29:ada","Text":"what about hiring","MessageId":"1795326000009","Locale":"en-US","TimeZone":"Europe/Dublin","RepeatWindow":"00:00:20","Handle":"{\u0022ServiceUrl\u0022:\u0022{ServiceUrl}\u0022,\u0022Conversation\u0022:\u002219:leads@thread.v2\u0022,\u0022Activity\u0022:\u00221795326000009\u0022,\u0022Bot\u0022:{\u0022Id\u0022:\u002228:00000000-0000-0000-0000-0000000000aa\u0022,\u0022Name\u0022:\u0022Kiku\u0022}}"}',X'4F834F231D8A0CCF61D57B07B94836A0',1777626000000000,1777626600000000,0,1,NULL,NULL,0,'Throttled',NULL,NULL,0,NULL);
CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT;
INSERT INTO "migrations" VALUES(1,'inbox','63c657cbbf3da5d13f2df02bc7f0833f40fc3abbf05e28398e65b7c50874c55d');
INSERT INTO "migrations" VALUES(2,'feedback','1fafe4bb4a47cdf77121f05a67f4b4aa5ff3fc06cbb77b596cd220a2631aaf38');
INSERT INTO "migrations" VALUES(3,'conversation_reference','29782d0cc0e55f1b97cafaae86f0a419d5a432dfe99a68cba6979f033bee43f2');
INSERT INTO "migrations" VALUES(4,'digests','6a69321a467b92ac0504980e9927e33ae7cbd1caf39957e7af0e4ea10945b1f7');
INSERT INTO "migrations" VALUES(5,'questions','5a8ad4982869f049a4980e100aa7a4cae841aab1b3021de79727c7fdcffabdd0');
INSERT INTO "migrations" VALUES(6,'trace','9c2c0f3efbf32e0696b7f07725de6e518f25be86c052044ca51c2bf59e218f45');
INSERT INTO "migrations" VALUES(7,'reference_group','76f3819913710418bdbd0bc7c647fc4e57c8a7a9e199f5db60dcd82eb2a1e7cc');
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
INSERT INTO "question" VALUES(1,'teams','00000000-0000-0000-0000-000000000001','a:29:ada:1795326000001','a:29:ada','29:ada',1777626000000000,0,'English','Found','festa-2018','A10',NULL,NULL);
CREATE TABLE shown_session (
  subscription TEXT NOT NULL,
  conference TEXT NOT NULL,
  session TEXT NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (subscription, conference, session)
) STRICT;
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
INSERT INTO "subscription" VALUES('c7f9c0834a4f4b80930037437a39e0ed','teams','00000000-0000-0000-0000-000000000001','19:general@thread.tacv2',1020,127,'Asia/Tokyo','English','29:ada','2026-05-02',NULL,3,NULL,1777626000000000);
INSERT INTO "subscription" VALUES('ef50a8c0bc0542759cc6eb21f6b9543a','teams','00000000-0000-0000-0000-000000000001','a:29:haruka',1020,127,'Asia/Tokyo','Japanese','29:haruka','2026-05-02',NULL,3,NULL,1777626000000000);
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
INSERT INTO "thread_context" VALUES(1,'teams','00000000-0000-0000-0000-000000000001','a:29:ada','','29:ada','["what about hiring"]',1777626000000000);
CREATE UNIQUE INDEX inbox_event ON inbox (channel, workspace, event_id);
CREATE UNIQUE INDEX inbox_message ON inbox (channel, workspace, conversation, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX inbox_repeat ON inbox (text_hash, received) WHERE text_hash IS NOT NULL;
CREATE INDEX inbox_due ON inbox (due) WHERE state = 0;
CREATE INDEX inbox_done ON inbox (erased, done) WHERE done IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (done) WHERE state = 2;
CREATE INDEX thread_context_user ON thread_context (user_id);
CREATE INDEX thread_context_at ON thread_context (at);
CREATE INDEX feedback_user ON feedback (user_id);
CREATE INDEX feedback_at ON feedback (at);
CREATE INDEX subscription_owner ON subscription (owner);
CREATE INDEX delivery_open ON delivery (due) WHERE state IN (0, 1, 2);
CREATE INDEX delivery_date ON delivery (date);
CREATE INDEX question_at ON question (at);
CREATE INDEX question_user ON question (user_id);
CREATE INDEX question_terms ON question (terms, at) WHERE terms IS NOT NULL;
CREATE INDEX conversation_reference_user ON conversation_reference (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX conversation_reference_group ON conversation_reference (group_id) WHERE group_id IS NOT NULL;
COMMIT;
