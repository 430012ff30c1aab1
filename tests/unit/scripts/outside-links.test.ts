import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { checkLink, checkLinks, type CheckSettings } from '../../../scripts/outside-links/check-links.ts';
import { startServer, type Answer } from '../figures/figure-server.ts';

/** No pauses, and a short time-out. */
const QUICK: CheckSettings = { tries: 2, pauseMs: 0, wait: async () => {}, timeoutMs: 5000, hosts: 4, spacingMs: 0 };

/** What a check makes of a server that answers so, and the methods by which it was asked. */
async function checkServer(answer: Answer, settings: Partial<CheckSettings> = {}) {
  const methods: string[] = [];
  const { host } = await startServer((response, nth, request) => {
    methods.push(request.method ?? '');
    answer(response, nth, request);
  });
  const { url, ...link } = await checkLink(`http://${host}/page`, { ...QUICK, ...settings });
  expect(url).toBe(`http://${host}/page`);
  return { host, link, methods };
}

const answerWith =
  (...statuses: number[]): Answer =>
  (response, nth) =>
    response.writeHead(statuses[nth - 1] ?? statuses.at(-1) ?? 500).end();

describe('a link', () => {
  test('that is there is sound after one HEAD', async () => {
    const { link, methods } = await checkServer(answerWith(200));
    expect(link).toEqual({ state: 'sound', answer: '200' });
    expect(methods).toEqual(['HEAD']);
  });

  test.each([404, 410])('that answers %i is broken, and is not asked again', async (status) => {
    const { link, methods } = await checkServer(answerWith(status));
    expect(link).toEqual({ state: 'broken', answer: String(status) });
    expect(methods).toEqual(['HEAD']);
  });

  test('that has moved is sound, and the report can say where it is', async () => {
    const { host, link } = await checkServer((response, _, { url }) =>
      url === '/page' ? response.writeHead(301, { location: '/new' }).end() : response.writeHead(200).end(),
    );
    expect(link).toEqual({ state: 'sound', answer: '200', movedTo: `http://${host}/new` });
  });

  test('that redirects without end is broken', async () => {
    const { link } = await checkServer((response) => response.writeHead(302, { location: '/page' }).end());
    expect(link).toMatchObject({ state: 'broken', answer: expect.stringContaining('redirect') });
  });

  test('that does not answer in time is broken after the second try', async () => {
    const { host, link, methods } = await checkServer(() => {}, { timeoutMs: 100 });
    expect(link).toEqual({ state: 'broken', answer: `${host} sent nothing for 0.1 s` });
    expect(methods).toEqual(['HEAD', 'HEAD']);
  });

  test('at which nobody answers is broken', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await new Promise((closed) => server.close(closed));
    const link = await checkLink(`http://${host}/`, QUICK);
    expect(link).toEqual({ url: `http://${host}/`, state: 'broken', answer: `no connection to ${host}` });
  });

  test.each([403, 405, 501])('whose server answers HEAD with %i is asked by GET', async (status) => {
    const { link, methods } = await checkServer(answerWith(status, 200));
    expect(link).toEqual({ state: 'sound', answer: '200' });
    expect(methods).toEqual(['HEAD', 'GET']);
  });

  test('whose server refuses programs is left to a person', async () => {
    const { link, methods } = await checkServer(answerWith(403));
    expect(link).toEqual({ state: 'refused', answer: '403' });
    expect(methods).toEqual(['HEAD', 'GET']);
  });

  test('whose server fails once is sound at the second try', async () => {
    expect((await checkServer(answerWith(503, 200))).link).toEqual({ state: 'sound', answer: '200' });
    expect((await checkServer(answerWith(503))).link).toEqual({ state: 'broken', answer: '503' });
  });
});

/** Answers after a moment, and tells how many requests were open at a time. */
function countingAnswer() {
  let open = 0;
  let most = 0;
  const answer: Answer = (response) => {
    most = Math.max(most, ++open);
    setTimeout(() => response.writeHead(200).end(() => (open -= 1)), 20);
  };
  return { answer, most: () => most };
}

test('a host gets one request at a time, with a pause between; the results keep the order', async () => {
  const waits: number[] = [];
  const { answer, most } = countingAnswer();
  const first = await startServer(answer);
  const second = await startServer(answerWith(404));
  const urls = [first, second, first, first].map(({ host }, index) => `http://${host}/${index}`);
  const wait = async (ms: number) => waits.push(ms);
  const checked = await checkLinks(urls, { ...QUICK, wait, spacingMs: 7 });
  expect(checked.map(({ url }) => url)).toEqual(urls);
  expect(checked.map(({ state }) => state)).toEqual(['sound', 'broken', 'sound', 'sound']);
  expect([most(), waits]).toEqual([1, [7, 7]]);
  expect(first.headers[0]?.['user-agent']).toContain('link-check');
});

test('no more hosts are asked at a time than the settings allow', async () => {
  const { answer, most } = countingAnswer();
  const servers = await Promise.all(Array.from({ length: 5 }, () => startServer(answer)));
  await checkLinks(
    servers.map(({ url }) => url),
    { ...QUICK, hosts: 2 },
  );
  expect(most()).toBe(2);
});
