// Microsoft's playground for Teams, driven by its own HTTP interface against the bot at BOT. Says a line of JSON for each check.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
const personal = 'personal-chat', group = 'group-chat', team = 'team-id';
const me = { id: 'user-id-0' };
const bot = { id: '00000000-0000-0000-0000-00000000000011', name: 'Kiku' };
const mentions = [{ mentioned: bot, text: '<at>Kiku</at>' }];
// Ends what would never end; far beyond what the busiest machine needs.
const limit = 600000;

const port = await new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const address = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(path.join(tmpdir(), 'kiku-playground-'));
const people = ['Alex Wilber', 'Megan Bowen', 'Adele Vance', 'Isaiah Langer', 'Patti Fernandez', 'Lynne Robbins'].map((name, index) => {
  const [given, surname] = name.split(' ');
  const email = `${given.toLowerCase()}@example.com`;
  return { id: `user-id-${index}`, name, userPrincipleName: email, aadObjectId: `00000000-0000-0000-0000-00000000002${index}`, givenName: given, surname, email };
});
const configuration = {
  version: '0.1.1', tenantId: '00000000-0000-0000-0000-0000000000001', bot, currentUser: people[0], users: people.slice(1),
  personalChat: { id: personal }, groupChat: { id: group, name: 'Group' },
  team: { id: team, name: 'Team', aadGroupId: '00000000-0000-0000-0000-000000000031', channels: [{ id: 'channel-1', name: 'Announcements' }] },
};
writeFileSync(path.join(folder, '.m365agentsplayground.yml'), JSON.stringify(configuration));
const cli = path.join(path.dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
const playground = spawn(process.execPath, [
  '-r', path.join(import.meta.dirname, 'keep-local.cjs'), cli, 'start', '--port', String(port), '--app-endpoint', process.env.BOT, '--channel-id', 'msteams',
  '--disable-telemetry', '--service-url', `${address}/_connector`,
], { cwd: folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: 'ignore' });

const frames = [];
let signal = () => {};
const call = async (method, to, body) => {
  const response = await fetch(address + to, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
};
const until = async (find, what, among = frames) => {
  const end = AbortSignal.timeout(limit);
  for (;;) {
    const found = among.map(JSON.stringify).find(find);
    if (found) return found;
    if (end.aborted) throw new Error(`there is no ${what}`);
    await new Promise((resolve) => { signal = resolve; setTimeout(resolve, 200); });
  }
};
const say = (conversation, text, mention = []) =>
  call('POST', `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, { type: 'text', text, textFormat: 'plain', from: me, mentions: mention });
const invoke = (name, value, replyToId) => call('POST', '/_conversation/v1/invoke', { name, conversation: { id: personal }, from: me, replyToId, value });
const act = async (conversation, type) => call('POST', '/_internal/v1/customActivities',
  (await call('GET', `/_internal/v1/customActivities/template?conversationId=${conversation}&type=${type}`)).json);
const expect = (holds, what) => { if (!holds) throw new Error(what); };
const within = (value, fits) => {
  if (typeof value === 'string' && value.startsWith('{')) { try { return within(JSON.parse(value), fits); } catch { return undefined; } }
  if (typeof value !== 'object' || value === null) return undefined;
  if (fits(value)) return value;
  for (const one of Object.values(value)) { const found = within(one, fits); if (found) return found; }
  return undefined;
};

let answer;
const button = (verb) => within(answer, (one) => one.type === 'Action.Execute' && one.verb === verb);
const press = (pressed, inputs = {}) => invoke('adaptiveCard/action',
  { action: { type: 'Action.Execute', verb: pressed.verb, data: { ...pressed.data, ...inputs } } }, answer.message?.messageId);

const checks = {
  'installed in a personal chat it greets': async () => {
    const { status } = await call('POST', `/_debug/conversation/${personal}/installation`, {});
    expect(status === 200, status);
    await until((frame) => frame.includes('Hello, I am Kiku'), 'greeting');
  },
  'a question in a personal chat is answered by a card': async () => {
    await say(personal, 'what did they say about engineers');
    answer = JSON.parse(await until((frame) => frame.includes('More excerpts'), 'answer'));
    expect(JSON.stringify(answer).includes('AdaptiveCard'), 'no card');
  },
  'more excerpts refresh the card': async () => {
    const { status, json } = await press(button('more'));
    expect(status === 200 && json.type === 'application/vnd.microsoft.card.adaptive' && json.value.type === 'AdaptiveCard', JSON.stringify(json));
  },
  'a vote and a comment are thanked for': async () => {
    for (const pressed of [button('helpful'), button('comment')]) {
      const { json } = await press(pressed, { comment: 'salaries' });
      expect(json.value === 'Thank you, noted.', JSON.stringify(json));
    }
  },
  'the message extension finds excerpts': async () => {
    const { status, json } = await invoke('composeExtension/query', { commandId: 'search', parameters: [{ name: 'question', value: '採用' }], queryOptions: { skip: 0, count: 25 } });
    expect(status === 200 && json.composeExtension.attachments.length > 0, JSON.stringify(json));
  },
  'a group chat is answered where it mentions Kiku': async () => {
    await say(group, 'nobody asked');
    await say(group, '<at>Kiku</at> sessions', mentions);
    await until((frame) => frame.includes(group) && frame.includes('A60'), 'list');
    expect(!frames.some((frame) => JSON.stringify(frame).includes('nobody asked') && JSON.stringify(frame).includes('AdaptiveCard')), 'it answered what did not mention it');
  },
  'a channel is answered in the thread': async () => {
    await say(team, '<at>Kiku</at> show A10', mentions);
    await until((frame) => /team-id;messageid=\d+/.test(frame) && frame.includes('AdaptiveCard'), 'answer in a thread');
  },
  'a message nobody asked for arrives': async () => {
    console.log(JSON.stringify({ post: personal }));
    await until((frame) => frame.includes('Nobody asked for this'), 'such message');
  },
  'reactions, members and other activities are taken': async () => {
    for (const type of ['userAdded', 'userRemoved', 'channelCreated', 'channelRenamed', 'teamRenamed'])
      expect((await act(team, type)).status === 200, type);
  },
  'removed it is quiet': async () => {
    expect((await act(group, 'uninstall')).status === 200, 'uninstall');
  },
};

try {
  const end = AbortSignal.timeout(limit);
  while (!(await fetch(address).then((response) => response.ok, () => false))) {
    expect(!end.aborted, 'the playground does not start');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const socket = new WebSocket(`${address.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.on('message', (text) => { frames.push(JSON.parse(text)); signal(); });
  await new Promise((resolve, reject) => { socket.on('open', resolve); socket.on('error', reject); });
  for (const [check, run] of Object.entries(checks)) {
    try {
      await run();
      console.log(JSON.stringify({ check, ok: true, detail: '' }));
    } catch (error) {
      console.log(JSON.stringify({ check, ok: false, detail: String(error.message) }));
    }
  }
  socket.terminate();
} finally {
  playground.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
