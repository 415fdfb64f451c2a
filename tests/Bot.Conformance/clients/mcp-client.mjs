// The TypeScript SDK of the Model Context Protocol against Kiku: node mcp-client.mjs stdio KIKU CONTENT | http ADDRESS [KEY]
// One line of JSON per check: {"check", "ok", "detail"}. The SDK itself holds structured content against the schema of its tool.
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [kind, place, extra] = process.argv.slice(2);
const question = 'what did the VPoE panel say about hiring';

const transport = () => kind === 'stdio'
  ? new StdioClientTransport({ command: 'dotnet', args: [place, 'mcp', '--content', extra], stderr: 'ignore' })
  : new StreamableHTTPClientTransport(new URL(place), { requestInit: { headers: extra ? { authorization: `Bearer ${extra}`, 'x-forwarded-for': '203.0.113.9' } : {} } });

const client = new Client({ name: 'conformance', version: '1' });
const broken = [];
client.onerror = (error) => broken.push(String(error?.message ?? error));
await client.connect(transport());

const equal = (actual, expected) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  return JSON.stringify(actual);
};
const includes = (text, part) => text.includes(part) ? part : Promise.reject(new Error(`${part} is not in ${text.slice(0, 200)}`));
const call = (name, args) => client.callTool({ name, arguments: args });
const wrong = async (args, message) => {
  const { isError, content } = await call('ask', args);
  return equal([isError, content[0].text], [true, message]);
};
const errorOf = async (act) => {
  try { await act(); } catch (error) { return error; }
  throw new Error('it was not refused');
};

const checks = {
  'the server says who it is and how to quote': async () => {
    equal(client.getServerVersion().name, 'kiku');
    return includes(client.getInstructions(), 'Quote excerpts unchanged');
  },
  'tools have schemas and change nothing': async () => {
    const { tools } = await client.listTools();
    equal(tools.map((tool) => tool.name).sort(), ['ask', 'get_session', 'list_sessions']);
    return equal([...new Set(tools.map((tool) => [tool.annotations.readOnlyHint, tool.annotations.idempotentHint, tool.outputSchema.type].join()))], ['true,true,object']);
  },
  'a question is answered with speaker and source': async () => {
    const { structuredContent: answer, content } = await call('ask', { question });
    equal(JSON.parse(content[0].text), answer);
    const [{ session, speaker, source, text }] = answer.excerpts;
    equal([answer.version, answer.outcome, session, speaker, source.file.endsWith('.en.md'), source.line > 0], [1, 'found', 'A10', 'Kato (Gunosy)', true, true]);
    return text;
  },
  'a question in Japanese is answered in Japanese': async () => {
    const { structuredContent: answer } = await call('ask', { question: 'VPoEパネルは採用について何を話した?', top: 1 });
    return equal([answer.language, answer.excerpts.length, answer.excerpts[0].language], ['ja', 1, 'ja']);
  },
  'what the notes do not answer is none': async () => {
    const { structuredContent: answer, content } = await call('ask', { question: 'how do zebras migrate' });
    equal([answer.outcome, answer.excerpts], ['none', []]);
    return includes(content[1].text, 'The notes do not answer this');
  },
  'sessions are listed, and read as a tool and as a resource': async () => {
    const { structuredContent: list } = await call('list_sessions', {});
    const { resources } = await client.listResources();
    equal(resources.map((resource) => resource.uri), list.sessions.map((session) => session.uri));
    const { structuredContent: notes } = await call('get_session', { session: 'A10' });
    const { contents } = await client.readResource({ uri: notes.about.uri });
    return includes(contents[0].text, notes.sections[0].text.split('\n')[0]);
  },
  'resources have a template': async () => equal((await client.listResourceTemplates()).resourceTemplates[0].uriTemplate, 'kiku://{conference}/{code}'),
  'the prompt has the question in it': async () => {
    const { messages } = await client.getPrompt({ name: 'cited-answer', arguments: { question } });
    return includes(messages[0].content.text, question);
  },
  'a wrong type is told': async () => wrong({ question: 7 }, "question must be a text, not '7'."),
  'top is within its range': async () => wrong({ question, top: -1 }, "top must be a whole number from 1 to 100, not '-1'."),
  'a huge text is told': async () => wrong({ question: 'x'.repeat(50_000) }, 'question has 50000 characters; at most 2000 are read.'),
  'an unknown conference is told': async () => includes((await call('ask', { question, conference: 'nowhere' })).content[0].text, "There is no conference 'nowhere'"),
  'half a character is told': async () => includes((await errorOf(() => call('ask', { question: 'a\ud800b' }))).message, 'half of a surrogate pair'),
  'NUL is read as a space': async () => equal((await call('ask', { question: 'VPoE\0hiring' })).structuredContent.outcome, 'found'),
  'an unknown tool is told': async () => includes((await errorOf(() => call('nope', {}))).message, 'nope'),
  'an unknown resource is told': async () => includes((await errorOf(() => client.readResource({ uri: 'kiku://nowhere/A1' }))).message, 'There is no session'),
  'it goes on after all of this': async () => equal((await call('ask', { question })).structuredContent.outcome, 'found'),
  'nothing else came over the transport': async () => equal(broken, []),
};

for (const [check, run] of Object.entries(checks)) {
  try {
    console.log(JSON.stringify({ check, ok: true, detail: String(JSON.stringify(await run()) ?? '').slice(0, 200) }));
  } catch (error) {
    console.log(JSON.stringify({ check, ok: false, detail: String(error?.message ?? error).slice(0, 400) }));
  }
}
await client.close();
const { version } = JSON.parse(await readFile(createRequire(import.meta.url).resolve('@modelcontextprotocol/sdk/package.json').replace(/dist.*package\.json$/, 'package.json'), 'utf8'));
console.log(JSON.stringify({ done: true, version }));
