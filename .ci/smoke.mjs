// Asks the published program from a folder that is not its own: node .ci/smoke.mjs PROGRAM
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const [program] = process.argv.slice(2);
const cwd = await mkdtemp(join(tmpdir(), 'kiku-'));
const run = promisify(execFile);
const questions = ['what did the VPoE panel say about hiring', 'VPoEパネルは採用について何を話した?'];

function assertAnswers(answer) {
  assert.notEqual(answer.outcome, 'none');
  assert.ok(answer.excerpts.length > 0);
  console.log(`${answer.question}: ${answer.excerpts.length} of ${answer.total}, the first from ${answer.excerpts[0].source.file}`);
}

for (const question of questions) {
  const { stdout: text } = await run(program, ['ask', question], { cwd });
  assert.match(text, /A10/);
  const { stdout: json } = await run(program, ['ask', question, '--json'], { cwd });
  assertAnswers(JSON.parse(json));
}

// An assistant starts it, and closes its input at the end.
const assistant = spawn(program, ['mcp'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
assistant.stdin.end([
  { id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'smoke', version: '1' } } },
  { method: 'notifications/initialized' },
  ...questions.map((question, i) => ({ id: i + 2, method: 'tools/call', params: { name: 'ask', arguments: { question } } })),
].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n').join(''));
const replies = [];
for await (const reply of createInterface({ input: assistant.stdout })) replies.push(JSON.parse(reply));
for (const i of questions.keys()) assertAnswers(replies.find((reply) => reply.id === i + 2).result.structuredContent);

const server = spawn(program, ['serve', '--urls', 'http://127.0.0.1:0'], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => server.kill('SIGKILL'));
const [line] = await once(createInterface({ input: server.stdout }), 'line', { signal: AbortSignal.timeout(30_000) });
const address = line.replace('Kiku listens on ', '');

async function get(path) {
  const response = await fetch(address + path);
  assert.equal(response.status, 200, path);
  return response;
}

assert.equal((await (await get('/readyz')).json()).status, 'ready');
for (const question of questions) {
  assert.match(await (await get(`/?q=${encodeURIComponent(question)}`)).text(), /<blockquote/);
  assertAnswers(await (await get(`/api/ask?q=${encodeURIComponent(question)}`)).json());
}

server.kill('SIGTERM');
const [code] = await once(server, 'exit', { signal: AbortSignal.timeout(30_000) });
assert.equal(code, 0, 'the exit code after SIGTERM');
console.log('served, and stopped when asked to');
