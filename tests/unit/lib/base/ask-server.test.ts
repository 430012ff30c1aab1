import { expect, test } from 'vitest';
import { askServer, type Patience } from '../../../../src/lib/base/ask-server.ts';
import { closedHost, startServer, type Answer } from '../../local-server.ts';

/** What is read of an answer, or the message of the error; how often there was a pause before. */
async function ask(url: string, changes: Partial<Patience> = {}) {
  let pauses = 0;
  const patience = { tries: 3, timeoutMs: 20_000, pause: async () => (pauses += 1), ...changes };
  const read = async (response: Response) => `${response.status} ${await response.text()}`;
  const outcome = await askServer(url, {}, patience, read).catch((error: unknown) => (error as Error).message);
  return { outcome, pauses };
}

/** A server that answers with such an answer as often, and then as it should. */
const startFailing = (times: number, fail: Answer) =>
  startServer((response, nth, request) => (nth > times ? response.end('whole') : fail(response, nth, request)));

const sendOnAndOn: Answer = (response) => {
  const timer = setInterval(() => response.write('and so on'), 10);
  response.on('close', () => clearInterval(timer));
};

test('an answer is read, also one that nothing is there', async () => {
  const server = await startServer((response) => response.writeHead(404).end('nothing'));
  expect(await ask(server.url)).toEqual({ outcome: '404 nothing', pauses: 0 });
  expect(server.requests).toHaveLength(1);
});

test.each<[string, Answer]>([
  ['is busy', (response) => response.writeHead(503).end()],
  ['has too much to do', (response) => response.writeHead(429).end()],
  ['drops the connection', (response) => response.destroy()],
  ['drops it half-way', (response) => response.write('who', () => response.destroy())],
])('a server that %s is asked three times, with pauses between', async (_, fail) => {
  const server = await startFailing(2, fail);
  expect(await ask(server.url)).toEqual({ outcome: '200 whole', pauses: 2 });
  expect(server.requests).toHaveLength(3);
});

test('a server that stays busy is told by its last answer', async () => {
  const server = await startFailing(3, (response) => response.writeHead(503).end('later'));
  expect(await ask(server.url)).toEqual({ outcome: '503 later', pauses: 2 });
});

test.each<[string, Answer]>([
  ['never answers', () => {}],
  ['falls silent half-way', (response) => response.write('who')],
  ['never ends', sendOnAndOn],
])('a server that %s is given up, with its host and the time', async (_, answer) => {
  const server = await startServer(answer);
  const { outcome, pauses } = await ask(server.url, { timeoutMs: 100, tries: 2 });
  expect(outcome).toBe(`no whole answer from ${server.host} in 0.1 s`);
  expect(pauses).toBe(1);
});

test('a host at which nobody answers is named', async () => {
  const host = await closedHost();
  const { outcome, pauses } = await ask(`http://${host}/`);
  expect(outcome).toBe(`no connection to ${host}: connect ECONNREFUSED ${host}`);
  expect(pauses).toBe(2);
});

test('a connection that broke is named', async () => {
  const server = await startServer((response) => response.write('who', () => response.destroy()));
  expect((await ask(server.url)).outcome).toBe(`no whole answer from ${server.host}: other side closed`);
});

test('an answer that is refused as it is read is not asked for again', async () => {
  const server = await startServer((response) => response.end('another'));
  const patience = { tries: 3, timeoutMs: 20_000, pause: async () => expect.fail('paused') };
  const asked = askServer(server.url, {}, patience, () => Promise.reject(new TypeError('not that')));
  await expect(asked).rejects.toThrow('not that');
  expect(server.requests).toHaveLength(1);
});
