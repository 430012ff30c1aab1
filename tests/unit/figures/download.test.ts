import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { download, type DownloadSettings } from '../../../figures/download.ts';
import { WriteFault } from '../../../src/lib/base/write-whole.ts';
import { filesIn, makeFigure, newFolder, sourceOf } from './figure-builders.ts';
import { sendFile, startServer, type Answer, type FigureServer } from './figure-server.ts';

const figure = await makeFigure(120, 40);
const PART = `${sourceOf(figure).sha256}.part`;
const half = figure.subarray(0, figure.length / 2);

let folder = '';
/** What is waited for between tries, in milliseconds. */
let waits: number[] = [];

beforeEach(() => {
  folder = newFolder();
  waits = [];
});

function settingsFor({ host }: { host: string }, changes: Partial<DownloadSettings> = {}): DownloadSettings {
  const wait = async (ms: number) => waits.push(ms);
  return { userAgent: 'tests', timeoutMs: 20_000, tries: 3, pauseMs: 10, plainHost: host, wait, ...changes };
}

/** Downloads the figure from a server that answers so; gives the server and what came of it. */
async function downloadFrom(answer: Answer, changes: Partial<DownloadSettings> = {}) {
  const server = await startServer(answer);
  return { server, outcome: await outcomeOf(server, changes) };
}

/** The bytes of the figure, or the message of the error. */
function outcomeOf(server: FigureServer, changes: Partial<DownloadSettings> = {}): Promise<Buffer | string> {
  const source = sourceOf(figure, { url: server.url });
  return download(source, join(folder, 'figure.png'), settingsFor(server, changes)).catch(
    (error: unknown) => (error as Error).message,
  );
}

function expectWhole(outcome: Buffer | string): void {
  expect(outcome).toEqual(figure);
  expect(filesIn(folder)).toEqual(['figure.png']);
  expect(readFileSync(join(folder, 'figure.png'))).toEqual(figure);
}

describe('download', () => {
  test('keeps a verified figure, and tells its name and how far it is', async () => {
    const received: number[] = [];
    const onBytes = (bytes: number) => received.push(bytes);
    const { server, outcome } = await downloadFrom((response) => sendFile(response, figure, ''), { onBytes });
    expectWhole(outcome);
    expect(received.at(-1)).toBe(figure.length);
    expect(server.ranges).toEqual(['']);
    expect(server.headers[0]).toMatchObject({ 'user-agent': 'tests', 'accept-encoding': 'identity' });
  });

  test('refuses another figure, keeps nothing of it, and does not ask again', async () => {
    const other = Buffer.from(figure).fill(0, 200);
    const { server, outcome } = await downloadFrom((response) => sendFile(response, other, ''));
    expect(outcome).toContain(`SHA-256 ${sourceOf(other).sha256}, the lock file says`);
    expect(server.ranges).toHaveLength(1);
    expect(filesIn(folder)).toEqual([]);
  });

  test.each<[string, Answer]>([
    ['by its type', (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(figure)],
    ['by its content', (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('<!doctype html>…')],
  ])('refuses an HTML page, known %s', async (_, answer) => {
    const { server, outcome } = await downloadFrom(answer);
    expect(outcome).toBe(`${server.url} answered with an HTML page, not a picture`);
    expect(server.ranges).toHaveLength(1);
    expect(filesIn(folder)).toEqual([]);
  });

  test('stops once more bytes come than the lock file says', async () => {
    // Without an end: only stopping gets past it.
    const { server, outcome } = await downloadFrom((response) => {
      response.writeHead(200);
      response.write(Buffer.concat([figure, Buffer.of(0)]));
    });
    expect(outcome).toContain(`sends more than the ${figure.length} bytes of the lock file`);
    expect(server.ranges).toHaveLength(1);
    expect(filesIn(folder)).toEqual([]);
  });

  test('does not ask without TLS', async () => {
    const server = await startServer((response) => sendFile(response, figure, ''));
    expect(await outcomeOf(server, { plainHost: undefined })).toBe(`${server.url} is not asked: only https is`);
    expect(server.ranges).toEqual([]);
  });

  test('throws a fault of writing where the folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const made = download(sourceOf(figure), join(folder, 'file', 'a.png'), settingsFor({ host: 'none' }));
    await expect(made).rejects.toThrow(WriteFault);
  });

  test('throws a fault of writing where the part cannot be written', async () => {
    mkdirSync(join(folder, PART));
    const { server, outcome } = await downloadFrom((response) => sendFile(response, figure, ''));
    expect(outcome).toMatch(/\.part could not be written: EISDIR/);
    expect(server.ranges).toHaveLength(1);
  });

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full, without another try', async () => {
    symlinkSync('/dev/full', join(folder, PART));
    const { server, outcome } = await downloadFrom((response) => sendFile(response, figure, ''));
    expect(outcome).toBe(`${join(folder, PART)} could not be written: the disk is full`);
    expect(server.ranges).toHaveLength(1);
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a redirect', () => {
  test('is followed on the same host, three times', async () => {
    const { server, outcome } = await downloadFrom((response, nth, { url }) => {
      if (nth > 3) sendFile(response, figure, url === '/moved-3' ? '' : 'nothing');
      else response.writeHead(302, { location: `/moved-${nth}` }).end();
    });
    expectWhole(outcome);
    expect(server.ranges).toHaveLength(4);
  });

  test('is not followed for ever', async () => {
    const { server, outcome } = await downloadFrom((response) =>
      response.writeHead(301, { location: '/figure.png' }).end(),
    );
    expect(outcome).toBe(`${server.host} redirects more than 3 times`);
    expect(server.ranges).toHaveLength(4);
  });

  test('to another host is refused, and the host named', async () => {
    const other = await startServer((response) => sendFile(response, figure, ''));
    const { server, outcome } = await downloadFrom((response) =>
      response.writeHead(302, { location: other.url }).end(),
    );
    expect(outcome).toBe(`${server.host} redirects to another host, ${other.host}, which the lock file does not name`);
    expect(other.ranges).toEqual([]);
    expect(filesIn(folder)).toEqual([]);
  });

  test.each(['', 'http://'])('to the address %j is refused', async (location) => {
    const { server, outcome } = await downloadFrom((response) => response.writeHead(302, { location }).end());
    expect(outcome).toBe(`${server.host} redirects to no address`);
  });
});

describe('an answer that is no file', () => {
  test.each([500, 503, 429])('is asked for again after status %i, with growing pauses', async (status) => {
    const { server, outcome } = await downloadFrom((response, nth) => {
      if (nth < 3) response.writeHead(status).end();
      else sendFile(response, figure, '');
    });
    expectWhole(outcome);
    expect(server.ranges).toHaveLength(3);
    expect(waits).toEqual([10, 30]);
  });

  test('is reported with its status after the last try', async () => {
    const { server, outcome } = await downloadFrom((response) => response.writeHead(500).end(), { tries: 2 });
    expect(outcome).toBe(`${server.url} answered with status 500`);
    expect(server.ranges).toHaveLength(2);
  });

  test('waits as long as the server asks', async () => {
    const { outcome } = await downloadFrom((response, nth) => {
      if (nth === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else sendFile(response, figure, '');
    });
    expectWhole(outcome);
    expect(waits).toEqual([7000]);
  });

  test('gives up where the server asks for more patience than there is', async () => {
    const { server, outcome } = await downloadFrom((response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    expect(outcome).toBe(`${server.url} answered with status 503 and asks to wait 3600 s`);
    expect(server.ranges).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test.each([404, 403, 416, 206, 204])('is not asked for again after status %i', async (status) => {
    const { server, outcome } = await downloadFrom((response) => response.writeHead(status).end());
    expect(outcome).toBe(`${server.url} answered with status ${status}`);
    expect(server.ranges).toHaveLength(1);
  });
});

describe('a server that cannot be had', () => {
  test('is named where nobody answers at its address', async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
    const host = `127.0.0.1:${(closed.address() as AddressInfo).port}`;
    await new Promise((done) => closed.close(done));
    const source = sourceOf(figure, { url: `http://${host}/figure.png` });
    const settings = settingsFor({ host }, { tries: 2 });
    await expect(download(source, join(folder, 'a.png'), settings)).rejects.toThrow(`no connection to ${host}`);
    expect(waits).toEqual([10]);
  });

  test('is given up where it never answers', async () => {
    const { server, outcome } = await downloadFrom(() => {}, { timeoutMs: 100, tries: 2 });
    expect(outcome).toBe(`${server.host} sent nothing for 0.1 s`);
    expect(waits).toEqual([10]);
  });

  test('is asked for the rest where it falls silent in the middle', async () => {
    // A busy machine may be late too; then it is asked more often.
    const { server, outcome } = await downloadFrom(
      (response, _, { headers }) => {
        if (headers.range) sendFile(response, figure, headers.range);
        else response.writeHead(200).write(half);
      },
      { timeoutMs: 150, tries: 50 },
    );
    expectWhole(outcome);
    expect(server.ranges[0]).toBe('');
    expect(server.ranges.at(-1)).toBe(`bytes=${half.length}-`);
  });
});

describe('a download that was cut off', () => {
  test('goes on where it ended', async () => {
    let drop = () => {};
    const onBytes = (received: number) => received === half.length && drop();
    const { server, outcome } = await downloadFrom(
      (response, nth, { headers }) => {
        drop = () => response.destroy();
        if (nth === 1) response.writeHead(200, { 'content-length': figure.length }).write(half);
        else sendFile(response, figure, headers.range ?? '');
      },
      { onBytes },
    );
    expectWhole(outcome);
    expect(server.ranges).toEqual(['', `bytes=${half.length}-`]);
    expect(waits).toEqual([10]);
  });

  test('leaves its part behind when it is stopped, and a later run goes on there', async () => {
    const controller = new AbortController();
    const server = await startServer((response, nth, { headers }) => {
      if (nth === 1) response.writeHead(200).write(half);
      else sendFile(response, figure, headers.range ?? '');
    });
    const onBytes = (received: number) => received === half.length && controller.abort(new Error('stopped'));
    expect(await outcomeOf(server, { onBytes, signal: controller.signal })).toBe('stopped');
    expect(filesIn(folder)).toEqual([PART]);
    expect(readFileSync(join(folder, PART))).toEqual(half);
    expect(server.ranges).toHaveLength(1);
    expectWhole(await outcomeOf(server));
    expect(server.ranges).toEqual(['', `bytes=${half.length}-`]);
  });

  test('begins anew where the server sends the whole file', async () => {
    writeFileSync(join(folder, PART), half);
    const { server, outcome } = await downloadFrom((response) => sendFile(response, figure, ''));
    expectWhole(outcome);
    expect(server.ranges).toEqual([`bytes=${half.length}-`]);
  });

  test.each<[string, Answer]>([
    ['has no such range', (response) => response.writeHead(416).end()],
    [
      'sends another range',
      (response) => response.writeHead(206, { 'content-range': `bytes 1-9/${figure.length}` }).end('123456789'),
    ],
    [
      'has a file of another size',
      (response) => response.writeHead(206, { 'content-range': `bytes ${half.length}-999998/999999` }).end('123'),
    ],
    ['does not say which range it sends', (response) => response.writeHead(206).end('123')],
  ])('begins anew where the server %s', async (_, answer) => {
    writeFileSync(join(folder, PART), half);
    const { server, outcome } = await downloadFrom((response, nth, request) => {
      if (request.headers.range) answer(response, nth, request);
      else sendFile(response, figure, '');
    });
    expectWhole(outcome);
    expect(server.ranges).toEqual([`bytes=${half.length}-`, '']);
  });

  test('begins anew where more is there than the lock file says', async () => {
    writeFileSync(join(folder, PART), Buffer.concat([figure, half]));
    const { server, outcome } = await downloadFrom((response) => sendFile(response, figure, ''));
    expectWhole(outcome);
    expect(server.ranges).toEqual(['']);
  });

  test('asks for nothing where all is there but the last check', async () => {
    writeFileSync(join(folder, PART), figure);
    const { server, outcome } = await downloadFrom((response) => response.writeHead(500).end());
    expectWhole(outcome);
    expect(server.ranges).toEqual([]);
  });

  test('is thrown away where its parts do not fit together', async () => {
    writeFileSync(join(folder, PART), Buffer.alloc(half.length));
    const { outcome } = await downloadFrom((response, _, { headers }) =>
      sendFile(response, figure, headers.range ?? ''),
    );
    expect(outcome).toContain('the lock file says');
    expect(filesIn(folder)).toEqual([]);
  });
});
