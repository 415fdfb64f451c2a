// Slack's WebClient against the address in SLACK_API_URL. One line of JSON per check: {"check", "ok", "detail"}.
import { createRequire } from 'node:module';
import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';

const { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, CHANNEL, FOREIGN_CHANNEL, PERSON } = process.env;
const options = { slackApiUrl: SLACK_API_URL, logLevel: LogLevel.ERROR, retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 1 } };
const client = new WebClient(SLACK_BOT_TOKEN, options);

const equal = (actual, expected) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  return JSON.stringify(actual);
};
const errorOf = async (call) => {
  try { await call(); } catch (error) { return error; }
  throw new Error('it was not refused');
};
const refused = async (call, code) => {
  const error = await errorOf(call);
  equal([error.code, error.data?.error], [ErrorCode.PlatformError, code]);
  return error.data;
};

const checks = {
  'auth.test says who the bot is': async () => {
    const { ok, user_id, response_metadata } = await client.auth.test();
    equal([ok, typeof user_id], [true, 'string']);
    return response_metadata.scopes.includes('chat:write') ? 'scopes by header' : Promise.reject(new Error('no scopes'));
  },
  'an unknown token is invalid_auth': async () => refused(() => new WebClient('xoxb-unknown', options).auth.test(), 'invalid_auth'),
  'no token is not_authed': async () => refused(() => new WebClient(undefined, options).auth.test(), 'not_authed'),
  'an app token posts nothing': async () => refused(() => new WebClient(SLACK_APP_TOKEN, options).chat.postMessage({ channel: CHANNEL, text: 'x' }), 'not_allowed_token_type'),
  'an unknown method is unknown_method': async () => refused(() => client.apiCall('nope.nope'), 'unknown_method'),
  'a missing scope is named': async () => {
    const { needed, provided } = await refused(() => client.users.info({ user: PERSON }), 'missing_scope');
    return equal([needed, provided.includes('chat:write')], ['users:read', true]);
  },
  'an unknown channel is channel_not_found': async () => refused(() => client.chat.postMessage({ channel: 'C0', text: 'x' }), 'channel_not_found'),
  'a channel without the bot is not_in_channel': async () => refused(() => client.chat.postMessage({ channel: FOREIGN_CHANNEL, text: 'x' }), 'not_in_channel'),
  'a message of nothing is no_text': async () => refused(() => client.chat.postMessage({ channel: CHANNEL, text: '' }), 'no_text'),
  'blocks that are none are invalid_blocks, with places': async () => {
    const data = await refused(() => client.chat.postMessage({ channel: CHANNEL, text: 'x', blocks: [{ type: 'nonsense' }] }), 'invalid_blocks');
    return equal(data.response_metadata.messages, ['[ERROR] unsupported type: nonsense [json-pointer:/blocks/0/type]']);
  },
  'blocks and metadata travel in a form and come back': async () => {
    const metadata = { event_type: 'note', event_payload: { id: 'w-1' } };
    const posted = await client.chat.postMessage({ channel: CHANNEL, text: 'x & y', blocks: [{ type: 'divider', block_id: 'd' }], metadata });
    const { messages } = await client.conversations.history({ channel: CHANNEL, include_all_metadata: true, limit: 1 });
    equal(posted.message.blocks, [{ type: 'divider', block_id: 'd' }]);
    return equal([messages[0].ts, messages[0].text, messages[0].metadata], [posted.ts, 'x & y', metadata]);
  },
  'history is walked page by page': async () => {
    const sent = [];
    for (let i = 0; i < 5; i++) sent.unshift((await client.chat.postMessage({ channel: CHANNEL, text: `page ${i}` })).ts);
    const seen = [];
    for await (const page of client.paginate('conversations.history', { channel: CHANNEL, limit: 2 })) seen.push(...page.messages.map((message) => message.ts));
    return equal(seen.slice(0, 5), sent);
  },
  'a thread is read with its root first': async () => {
    const root = await client.chat.postMessage({ channel: CHANNEL, text: 'root' });
    const reply = await client.chat.postMessage({ channel: CHANNEL, text: 'reply', thread_ts: root.ts });
    const { messages } = await client.conversations.replies({ channel: CHANNEL, ts: root.ts });
    return equal([messages.map((message) => message.ts), messages[0].reply_count], [[root.ts, reply.ts], 1]);
  },
  'conversations.list and members name ids': async () => {
    const { channels } = await client.conversations.list({ types: 'public_channel,private_channel' });
    const { members } = await client.conversations.members({ channel: CHANNEL });
    return equal([channels.some((channel) => channel.id === CHANNEL), members.includes(PERSON)], [true, true]);
  },
  'conversations.open gives the direct messages, and a person\'s id does as well': async () => {
    const { channel } = await client.conversations.open({ users: PERSON });
    return equal((await client.chat.postMessage({ channel: PERSON, text: 'hello' })).channel, channel.id);
  },
  'a stale trigger is refused': async () => refused(
    () => client.views.open({ trigger_id: '1.2.3', view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] } }), 'invalid_trigger_id'),
  'agents.sessions.setStatus is taken': async () => {
    const answer = await client.apiCall('agents.sessions.setStatus', { channel_id: CHANNEL, status: 'processing' });
    return equal(answer.status, 'processing');
  },
  // Asked for by text: the emulator is told to fail these.
  'a 429 is waited for as Retry-After says': async () => {
    const started = Date.now();
    await client.chat.postMessage({ channel: CHANNEL, text: 'please: rate limited' });
    const took = Date.now() - started;
    // A timer and the clock may round apart.
    return took >= 990 ? `${took} ms` : Promise.reject(new Error(`${took} ms`));
  },
  'a 500 is tried again': async () => (await client.chat.postMessage({ channel: CHANNEL, text: 'please: server error' })).ts,
  'ok:false on demand is an error object': async () => refused(() => client.chat.postMessage({ channel: CHANNEL, text: 'please: refuse' }), 'restricted_action'),
};

for (const [check, run] of Object.entries(checks)) {
  try {
    console.log(JSON.stringify({ check, ok: true, detail: String(JSON.stringify(await run()) ?? '').slice(0, 200) }));
  } catch (error) {
    console.log(JSON.stringify({ check, ok: false, detail: String(error?.message ?? error).slice(0, 400) }));
  }
}
const { version } = createRequire(import.meta.url)('@slack/web-api/package.json');
console.log(JSON.stringify({ done: true, version }));
