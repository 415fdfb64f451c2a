-- migrations.create
CREATE TABLE IF NOT EXISTS migrations (version bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)

-- migrations.list
SELECT version, name, checksum FROM migrations ORDER BY version

-- migrations.record
INSERT INTO migrations (version, name, checksum) VALUES ($1, $2, $3)

-- migrations.lock
-- Until the end of the transaction. Each schema has its own migrations.
SELECT pg_advisory_xact_lock(hashtextextended('kiku.migrations.' || current_schema(), 0))

-- migrations.latest
SELECT MAX(version) FROM migrations

-- migrations.tables
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migrations'

-- inbox.try_write
-- Takes the lock and the right to write, and changes nothing.
UPDATE inbox SET due = due WHERE id IS NULL

-- inbox.lock_repeat
-- Until the end of the transaction. The next statement sees what the holder before committed, since each has a snapshot of its own.
SELECT pg_advisory_xact_lock($1)

-- inbox.add
INSERT INTO inbox (
  channel, workspace, event_id, conversation, thread, message_id, user_id, kind, payload, text_hash,
  received, due, attempts, lease_owner, lease_end, trace_parent)
SELECT $1, $2, $3, $4, $5::text, $6::text, $7, $8, $9, $10::bytea, $12::bigint, $12, $13::bigint, $14::text, $15::bigint, $16::text
WHERE $10::bytea IS NULL OR NOT EXISTS (SELECT 1 FROM inbox WHERE text_hash = $10 AND received >= $11::bigint)
ON CONFLICT DO NOTHING
RETURNING id

-- inbox.waiting
-- By the index of what waits: in the order of ids, all that was ever answered would be read too.
WITH waiting AS MATERIALIZED (
  SELECT id FROM inbox WHERE state = 0 AND due <= $3 AND (lease_end IS NULL OR lease_end <= $3))
SELECT inbox.id, channel, workspace, conversation, thread, received, payload
FROM inbox JOIN waiting ON inbox.id = waiting.id
WHERE waiting.id > $1
ORDER BY waiting.id
LIMIT $2

-- inbox.claim
-- Times are the callers': a replica whose clock is ahead by more than what is left of a lease takes the message over early. The one before
-- cannot complete it then, but may have sent already. Keep clocks within a few seconds (NTP does), or the lease longer.
UPDATE inbox
SET attempts = attempts + 1,
  may_have_been_sent = CASE WHEN lease_owner IS NULL THEN may_have_been_sent ELSE 1 END,
  lease_owner = $3,
  lease_end = $4
WHERE id = $1 AND state = 0 AND due <= $2 AND (lease_end IS NULL OR lease_end <= $2)
RETURNING payload, attempts, may_have_been_sent, received, trace_parent

-- inbox.renew
UPDATE inbox SET lease_end = $4 WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.complete
UPDATE inbox
SET state = 1, done = $4, reply_id = $5, lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.retry
UPDATE inbox
SET due = $4, reason = $5, may_have_been_sent = CASE WHEN $6 = 1 THEN 1 ELSE may_have_been_sent END, lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.defer
UPDATE inbox
SET attempts = attempts - 1, due = $4, reason = $5, lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.bury
UPDATE inbox
SET state = 2, done = $4, reason = $5, lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.release
UPDATE inbox
SET due = $4, lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND state = 0 AND lease_owner = $2 AND attempts = $3

-- inbox.status
SELECT
  (SELECT COUNT(*) FROM inbox WHERE state = 0),
  (SELECT MIN(received) FROM inbox WHERE state = 0),
  (SELECT COUNT(*) FROM inbox WHERE state = 2)

-- inbox.dead
SELECT event_id, channel, workspace, conversation, thread, user_id, kind, received, done, attempts, reason
FROM inbox
WHERE state = 2
ORDER BY done DESC, id DESC
LIMIT $1

-- threads.save
INSERT INTO thread_context (channel, workspace, conversation, thread, user_id, questions, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (channel, workspace, conversation, thread) DO UPDATE
SET user_id = excluded.user_id, questions = excluded.questions, at = excluded.at
WHERE excluded.at >= thread_context.at

-- threads.find
SELECT user_id, questions, at FROM thread_context WHERE channel = $1 AND workspace = $2 AND conversation = $3 AND thread = $4

-- feedback.save
INSERT INTO feedback (channel, workspace, user_id, answer_id, vote, outcome, comment, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (channel, workspace, user_id, answer_id) DO UPDATE
SET vote = excluded.vote, outcome = excluded.outcome, comment = COALESCE(excluded.comment, feedback.comment), at = excluded.at

-- feedback.list
SELECT channel, workspace, user_id, answer_id, vote, outcome, comment, at
FROM feedback
WHERE at >= $1
ORDER BY at DESC, id DESC
LIMIT $2

-- references.save
INSERT INTO conversation_reference (channel, workspace, conversation, handle, at, user_id, group_id)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (channel, workspace, conversation) DO UPDATE
SET handle = excluded.handle, at = excluded.at, user_id = COALESCE(excluded.user_id, conversation_reference.user_id),
  group_id = COALESCE(excluded.group_id, conversation_reference.group_id)
WHERE excluded.at >= conversation_reference.at

-- references.find
SELECT handle, at, user_id, group_id FROM conversation_reference WHERE channel = $1 AND workspace = $2 AND conversation = $3

-- references.find_for_user
SELECT conversation, handle, at, user_id, group_id FROM conversation_reference WHERE channel = $1 AND workspace = $2
ORDER BY CASE WHEN user_id = $3 THEN 0 WHEN user_id IS NULL THEN 1 ELSE 2 END, at DESC, conversation LIMIT 1

-- references.remove
DELETE FROM conversation_reference WHERE channel = $1 AND workspace = $2 AND ($3::text IS NULL OR conversation = $3)

-- references.remove_group
DELETE FROM conversation_reference WHERE channel = $1 AND workspace = $2 AND group_id = $3 RETURNING conversation

-- erase.texts
UPDATE inbox SET payload = NULL, text_hash = NULL, erased = 1
WHERE id IN (SELECT id FROM inbox WHERE erased = 0 AND done < $1 LIMIT $2)

-- erase.messages
DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE erased IN (0, 1) AND done < $1 LIMIT $2)

-- erase.threads
DELETE FROM thread_context WHERE id IN (SELECT id FROM thread_context WHERE at < $1 LIMIT $2)

-- erase.feedback
DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE at < $1 LIMIT $2)

-- forget.find_messages
SELECT id FROM inbox WHERE user_id = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) AND id > $4 ORDER BY id LIMIT $5

-- forget.message_threads
-- Somebody else may have asked last: then the thread still holds this one's question.
DELETE FROM thread_context
WHERE id IN (
  SELECT thread_context.id FROM thread_context
  JOIN inbox ON inbox.channel = thread_context.channel AND inbox.workspace = thread_context.workspace
    AND inbox.conversation = thread_context.conversation AND COALESCE(inbox.thread, '') = thread_context.thread
  WHERE inbox.id = $1)

-- forget.message
-- Where a service gives a person's page or chat no id of its own, the conversation is the person. Rows with a message id are told apart by it.
UPDATE inbox
SET user_id = NULL, payload = NULL, text_hash = NULL, erased = 1, state = CASE state WHEN 0 THEN 1 ELSE state END,
  conversation = CASE WHEN conversation = $2 AND message_id IS NULL THEN '' ELSE conversation END,
  done = COALESCE(done, received), lease_owner = NULL, lease_end = NULL
WHERE id = $1 AND user_id = $2

-- forget.threads
DELETE FROM thread_context WHERE id IN (SELECT id FROM thread_context WHERE user_id = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) LIMIT $4)

-- forget.questions
DELETE FROM question WHERE id IN (SELECT id FROM question WHERE user_id = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) LIMIT $4)

-- forget.feedback
DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE user_id = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) LIMIT $4)

-- forget.references
DELETE FROM conversation_reference WHERE user_id = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) RETURNING channel, workspace, conversation

-- subscriptions.save
INSERT INTO subscription (
  id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (channel, workspace, conversation) DO UPDATE
SET time_of_day = excluded.time_of_day, days = excluded.days, zone = excluded.zone, language = excluded.language, owner = excluded.owner,
  starts_on = excluded.starts_on, paused_because = excluded.paused_because, at = excluded.at
RETURNING id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at

-- subscriptions.remove
DELETE FROM subscription WHERE channel = $1 AND workspace = $2 AND conversation = $3 RETURNING id

-- subscriptions.remove_shown
DELETE FROM shown_session WHERE subscription = $1

-- subscriptions.find
SELECT id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at
FROM subscription
WHERE channel = $1 AND workspace = $2 AND conversation = $3

-- subscriptions.get
SELECT id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at
FROM subscription
WHERE id = $1

-- subscriptions.list
SELECT id, channel, workspace, conversation, time_of_day, days, zone, language, owner, starts_on, last_date, seen_version, paused_because, at
FROM subscription
ORDER BY id

-- subscriptions.advance
UPDATE subscription SET last_date = $2 WHERE id = $1 AND (last_date IS NULL OR last_date < $2)

-- subscriptions.saw
UPDATE subscription SET seen_version = $2 WHERE id = $1 AND seen_version < $2

-- subscriptions.pause
UPDATE subscription SET paused_because = $2 WHERE id = $1

-- deliveries.claim
-- Nothing for a subscription that is gone or paused, or that was changed to start later.
INSERT INTO delivery (subscription, date, channel, workspace, conversation, due, state, attempts, lease_owner, lease_end)
SELECT id, $2::text, channel, workspace, conversation, $3::bigint, 0, 1, $4::text, $5::bigint
FROM subscription
WHERE id = $1 AND paused_because IS NULL AND starts_on <= $2::text
ON CONFLICT DO NOTHING

-- deliveries.take_over
UPDATE delivery
SET attempts = attempts + 1, lease_owner = $4, lease_end = $5, retry_at = NULL
WHERE subscription = $1 AND date = $2 AND state IN (0, 1, 2) AND (retry_at IS NULL OR retry_at <= $3) AND (lease_end IS NULL OR lease_end <= $3)
RETURNING state, attempts, due

-- deliveries.open
SELECT subscription, date, channel, workspace, conversation, due
FROM delivery
WHERE state IN (0, 1, 2) AND (retry_at IS NULL OR retry_at <= $1) AND (lease_end IS NULL OR lease_end <= $1)
ORDER BY due, subscription, date
LIMIT $2

-- deliveries.send
UPDATE delivery
SET state = 1, lease_end = $5, plan = $6, seen_version = $7
WHERE subscription = $1 AND date = $2 AND lease_owner = $3 AND attempts = $4 AND state IN (0, 1, 2)

-- deliveries.retry
UPDATE delivery
SET state = $5, retry_at = $6, reason = $7, lease_owner = NULL, lease_end = NULL
WHERE subscription = $1 AND date = $2 AND lease_owner = $3 AND attempts = $4 AND state IN (0, 1, 2)

-- deliveries.end
UPDATE delivery
SET state = $5, done = $6, reason = $7, message_id = $8, lease_owner = NULL, lease_end = NULL, retry_at = NULL
WHERE subscription = $1 AND date = $2 AND lease_owner = $3 AND attempts = $4 AND state IN (0, 1, 2)

-- deliveries.plan
SELECT plan, seen_version FROM delivery WHERE subscription = $1 AND date = $2 AND plan IS NOT NULL

-- deliveries.report
SELECT subscription, channel, workspace, conversation, date, due, state, attempts, reason, message_id, done
FROM delivery
WHERE date >= $2 AND ($1::text IS NULL OR subscription = $1)
ORDER BY date DESC, due DESC, subscription
LIMIT $3

-- deliveries.erase
DELETE FROM delivery WHERE date < $1

-- shown.save
-- Only while there is a subscription, so that one that was removed meanwhile leaves nothing.
INSERT INTO shown_session (subscription, conference, session, date)
SELECT id, $2::text, $3::text, $4::text FROM subscription WHERE id = $1
ON CONFLICT (subscription, conference, session) DO UPDATE SET date = excluded.date WHERE excluded.date > shown_session.date

-- shown.list
SELECT conference, session, date FROM shown_session WHERE subscription = $1

-- versions.lock
-- Numbers are given before the commit: without this a replica could see a higher one before a lower one. Until the end of the transaction.
SELECT pg_advisory_xact_lock(hashtextextended('kiku.content_version.' || current_schema(), 0))

-- versions.add
INSERT INTO content_version (conference, session, hash, is_first, first_seen)
SELECT $1::text, $2::text, $3::text, CASE WHEN EXISTS (SELECT 1 FROM content_version WHERE conference = $1 AND session = $2) THEN 0 ELSE 1 END, $4::bigint
ON CONFLICT DO NOTHING

-- versions.adopt
INSERT INTO content_version (conference, session, hash, is_first, first_seen, counts_as)
VALUES ($1::text, $2::text, $3::text, $4::bigint, $5::bigint, $6::bigint)
ON CONFLICT DO NOTHING

-- versions.list
SELECT conference, session, hash, COALESCE(counts_as, number), is_first FROM content_version

-- forget.subscriptions
-- Empty: somebody who is forgotten. Null would be the settings.
UPDATE subscription SET owner = '' WHERE id IN (
  SELECT id FROM subscription WHERE owner = $1 AND ($2::text IS NULL OR channel = $2) AND ($3::text IS NULL OR workspace = $3) LIMIT $4)

-- questions.add
INSERT INTO question (channel, workspace, event_id, conversation, user_id, at, latency, language, outcome, conference, session, text, terms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT DO NOTHING

-- questions.quarters
SELECT at / 900000000, outcome, COUNT(*) FROM question
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4)
GROUP BY 1, 2

-- questions.people
SELECT COUNT(*) FROM (
  SELECT DISTINCT channel, workspace, user_id FROM question
  WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4)) AS people

-- questions.with_text
SELECT COUNT(*) FROM question
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND text IS NOT NULL

-- questions.latency
SELECT latency FROM question
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4)
ORDER BY latency
LIMIT 1 OFFSET $5

-- questions.asked
SELECT COUNT(*), MAX(at), (
  SELECT text FROM question AS latest
  WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND latest.terms = asked.terms AND ($5::text IS NULL OR outcome = $5)
  ORDER BY at DESC, id DESC
  LIMIT 1)
FROM question AS asked
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND terms IS NOT NULL AND ($5::text IS NULL OR outcome = $5)
GROUP BY terms
ORDER BY 1 DESC, 2 DESC, terms
LIMIT $6

-- questions.sessions
SELECT conference, session, COUNT(*) FROM question
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND session IS NOT NULL AND outcome <> 'None'
GROUP BY conference, session
ORDER BY 3 DESC, 1, 2
LIMIT $5

-- questions.near_in_vain
SELECT conference, session, COUNT(*) FROM question
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND session IS NOT NULL AND outcome = 'None'
GROUP BY conference, session
ORDER BY 3 DESC, 1, 2
LIMIT $5

-- questions.workspaces
SELECT channel, workspace, COUNT(*) FROM question
WHERE at >= $1 AND at < $2
GROUP BY channel, workspace
ORDER BY 3 DESC, 1, 2

-- questions.votes
SELECT vote, COUNT(*) FROM feedback
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4)
GROUP BY vote

-- questions.comments
SELECT at, vote, outcome, comment FROM feedback
WHERE at >= $1 AND at < $2 AND ($3::text IS NULL OR channel = $3) AND ($4::text IS NULL OR workspace = $4) AND comment IS NOT NULL
ORDER BY at DESC, id DESC
LIMIT $5

-- questions.erase
DELETE FROM question WHERE id IN (SELECT id FROM question WHERE at < $1 LIMIT $2)

-- questions.erase_texts
UPDATE question SET text = NULL, terms = NULL WHERE id IN (SELECT id FROM question WHERE terms IS NOT NULL LIMIT $1)
