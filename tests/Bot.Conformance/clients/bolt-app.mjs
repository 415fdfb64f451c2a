// An app written with Slack's Bolt, in Socket Mode or behind signed requests. What it does is asserted by BoltTests.cs.
// Says {"ready":true} when it is connected, and ends with its input.
import bolt from '@slack/bolt';

const { App, Assistant, HTTPReceiver, LogLevel, SocketModeReceiver } = bolt;
const { SLACK_API_URL, SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = process.env;
const socketMode = process.argv[2] === 'socket';
const quiet = { logLevel: LogLevel.ERROR };

// One second, not five, until it connects anew.
const receiver = socketMode
  ? new SocketModeReceiver({ appToken: SLACK_APP_TOKEN, clientPingTimeout: 1000, installerOptions: { clientOptions: { slackApiUrl: SLACK_API_URL } }, ...quiet })
  : new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, ...quiet });
const app = new App({ token: SLACK_BOT_TOKEN, receiver, clientOptions: { slackApiUrl: SLACK_API_URL }, ...quiet });

const plain = (text) => ({ type: 'plain_text', text });
const button = (action_id, text, value) => ({ type: 'actions', elements: [{ type: 'button', action_id, text: plain(text), value }] });

app.assistant(new Assistant({
  threadStarted: async ({ say, setSuggestedPrompts, saveThreadContext }) => {
    await say('How can I help?');
    await saveThreadContext();
    await setSuggestedPrompts({ title: 'Try', prompts: [{ title: 'Hiring', message: 'what about hiring' }] });
  },
  userMessage: async ({ message, say, setStatus, setTitle }) => {
    await setTitle(message.text);
    await setStatus('is looking it up');
    await say(`assisted: ${message.text}`);
  },
}));

app.event('app_mention', async ({ event, say }) => { await say({ text: `mentioned by <@${event.user}>`, thread_ts: event.ts }); });
app.message(/^ping (.+)/, async ({ context, message, say }) => { await say({ text: `pong ${context.matches[1]}`, thread_ts: message.thread_ts ?? message.ts }); });
app.message('change it', async ({ message, client }) => {
  const { ts } = await client.chat.postMessage({ channel: message.channel, text: 'first', thread_ts: message.ts });
  await client.chat.update({ channel: message.channel, ts, text: 'second' });
  const other = await client.chat.postMessage({ channel: message.channel, text: 'to be deleted', thread_ts: message.ts });
  await client.chat.delete({ channel: message.channel, ts: other.ts });
  await client.chat.postEphemeral({ channel: message.channel, user: message.user, text: 'only you' });
});
app.message('remember', async ({ message, client, say }) => {
  await client.chat.postMessage({ channel: message.channel, text: 'noted', metadata: { event_type: 'note', event_payload: { id: 'n-1' } } });
  const { messages } = await client.conversations.history({ channel: message.channel, include_all_metadata: true, limit: 5 });
  await say({ text: `found ${messages.find((one) => one.metadata)?.metadata.event_payload.id}`, thread_ts: message.ts });
});
app.message('button', async ({ say }) => { await say({ text: 'a button', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'press' } }, button('more', 'More', '2')] }); });
app.action('more', async ({ ack, body, client, action }) => {
  await ack();
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `more of ${action.value}`, blocks: [] });
});

app.command('/kiku', async ({ command, ack, respond }) => {
  if (command.text === 'at once') { await ack({ response_type: 'in_channel', text: 'answered at once' }); return; }
  await ack({ response_type: 'ephemeral', text: `looking for ${command.text}` });
  await respond({ text: 'an answer', blocks: [button('share', 'Share to channel', 'a-1')] });
});
app.action('share', async ({ ack, action, respond }) => {
  await ack();
  await respond({ delete_original: true });
  await respond({ response_type: 'in_channel', replace_original: false, text: `shared ${action.value}` });
});

app.shortcut('ask_about', async ({ ack, shortcut, client }) => {
  await ack();
  await client.views.open({
    trigger_id: shortcut.trigger_id,
    view: {
      type: 'modal', callback_id: 'ask', title: plain('Ask'), submit: plain('Ask'), private_metadata: shortcut.message?.ts ?? '',
      blocks: [{ type: 'input', block_id: 'question', label: plain('Question'), element: { type: 'plain_text_input', action_id: 'text' } }],
    },
  });
});
app.view('ask', async ({ ack, body, view, client }) => {
  const question = view.state.values.question.text.value;
  if (question.length < 3) { await ack({ response_action: 'errors', errors: { question: 'too short' } }); return; }
  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `asked ${question} about ${view.private_metadata}` });
});

const home = (text) => ({ type: 'home', blocks: [{ type: 'header', text: plain(text) }, button('again', 'Again', '1')] });
app.event('app_home_opened', async ({ event, client }) => { if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home('Welcome') }); });
app.action('again', async ({ ack, body, client }) => { await ack(); await client.views.publish({ user_id: body.user.id, hash: body.view.hash, view: home('Welcome again') }); });

app.error(async (error) => { console.log(JSON.stringify({ error: String(error) })); });
const server = await app.start(socketMode ? undefined : { port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ ready: true, port: socketMode ? 0 : server.address().port }));
process.stdin.on('end', () => process.exit(0)).resume();
