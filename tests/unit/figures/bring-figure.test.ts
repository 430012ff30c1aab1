import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bringFigure } from '../../../figures/bring-figure.ts';
import { WriteFault, type Write } from '../../../src/lib/base/write-whole.ts';
import { closedHost, startServer, type Answer } from '../local-server.ts';
import { filesIn, makeFigure, newFolder, sourceOf } from './figure-builders.ts';

const figure = await makeFigure(120, 40);
const KEPT = `${sourceOf(figure).sha256}.png`;
const PATIENCE = { tries: 3, timeoutMs: 20_000, pause: async () => {} };

let folder = '';
beforeEach(() => {
  folder = newFolder();
});

/** Brings the figure from an address; gives its bytes, or the message of the error. */
async function bringFrom(url: string, changes: Partial<typeof PATIENCE> = {}): Promise<Buffer | string> {
  const source = sourceOf(figure, { url });
  return await bringFigure(source, folder, undefined, { ...PATIENCE, ...changes }).catch(
    (error: Error) => error.message,
  );
}

const send =
  (bytes: Uint8Array | string, status = 200): Answer =>
  (response) =>
    response.writeHead(status).end(bytes);

test('a figure is downloaded once and kept', async () => {
  const server = await startServer(send(figure));
  for (let run = 1; run <= 2; run += 1) expect(await bringFrom(server.url)).toEqual(figure);
  expect(server.requests).toHaveLength(1);
  expect(filesIn(folder)).toEqual([KEPT]);
});

test('a figure that is kept but not what it was is downloaded again', async () => {
  const server = await startServer(send(figure));
  writeFileSync(join(folder, KEPT), 'damaged');
  expect(await bringFrom(server.url)).toEqual(figure);
  expect(server.requests).toHaveLength(1);
});

test('a server that fails twice is asked three times', async () => {
  const server = await startServer((response, nth) => response.writeHead(nth < 3 ? 503 : 200).end(figure));
  expect(await bringFrom(server.url)).toEqual(figure);
  expect(server.requests).toHaveLength(3);
});

const other = Buffer.from(figure).fill(0, 200);
const endless: Answer = (response) => void response.write(Buffer.concat([figure, Buffer.of(0)]));

describe('nothing is kept, and the server is not asked again,', () => {
  test.each<[string, Answer, string]>([
    ['where it sends another figure', send(other), `with SHA-256 ${sourceOf(other).sha256}, the lock file says`],
    ['where it sends more than the figure has', endless, `it has more than ${figure.length} bytes, the lock file says`],
    ['where it sends less', send(figure.subarray(1)), `it has ${figure.length - 1} bytes with`],
    ['where it sends an HTML page', send(`<!doctype html>${'…'.repeat(2000)}`), 'this is an HTML page, not a picture'],
    ['where the figure is gone', send('', 404), '/asked answered with status 404'],
    ['where the figure is locked', send('<html>', 403), '/asked answered with status 403'],
    ['where it sends a part', send(figure, 206), '/asked answered with status 206'],
    ['where it redirects to no address', send('', 302), '/asked answered with status 302'],
  ])('%s', async (_, answer, message) => {
    const server = await startServer(answer);
    expect(await bringFrom(server.url)).toContain(message);
    expect(server.requests).toHaveLength(1);
    expect(filesIn(folder)).toEqual([]);
  });
});

test.each([301, 302, 307, 308])('a redirect to another host (%i) is told and not followed', async (status) => {
  const elsewhere = await startServer(send(figure));
  const server = await startServer((response) => response.writeHead(status, { location: elsewhere.url }).end());
  expect(await bringFrom(server.url)).toBe(
    `${server.url} redirects to ${elsewhere.url}, which is not asked. If the figure is there, put that address into content/gallery/figures.lock.json`,
  );
  expect([server.requests.length, elsewhere.requests.length]).toEqual([1, 0]);
  expect(filesIn(folder)).toEqual([]);
});

test('a host that nothing leads to is named', async () => {
  const host = await closedHost();
  expect(await bringFrom(`http://${host}/figure.png`)).toContain(`no connection to ${host}`);
});

test.each<[string, Answer]>([
  ['never answers', () => {}],
  ['stalls half-way', (response) => void response.write(figure.subarray(0, 200))],
])('a host that %s is named, with the time that it had', async (_, answer) => {
  const server = await startServer(answer);
  expect(await bringFrom(server.url, { timeoutMs: 100 })).toBe(`no whole answer from ${server.host} in 0.1 s`);
  expect(filesIn(folder)).toEqual([]);
});

test('a full disk is told, and no half of a figure stays', async () => {
  const server = await startServer(send(figure));
  const write: Write = async (file, bytes) => {
    writeFileSync(file, bytes.subarray(0, 200));
    throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
  };
  const brought = bringFigure(sourceOf(figure, { url: server.url }), folder, undefined, PATIENCE, write);
  await expect(brought).rejects.toThrow(WriteFault);
  await expect(brought).rejects.toThrow(`${KEPT} could not be written: the disk is full`);
  expect(filesIn(folder)).toEqual([]);
});
