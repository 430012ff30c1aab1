import { expect, describe, test } from 'vitest';
import { checkLink, checkLinks } from '../../../scripts/outside-links/check-links.ts';
import { closedHost, startServer, type Answer } from '../local-server.ts';

const QUICK = { tries: 2, timeoutMs: 5000, pause: async () => {} };

/** What a check makes of a server that answers so, and how often it was asked. */
async function checkServer(answer: Answer, timeoutMs: number = QUICK.timeoutMs) {
  const { host, url, requests } = await startServer(answer);
  const link = await checkLink(url, { ...QUICK, timeoutMs });
  expect(link.url).toBe(url);
  return { host, state: link.state, answer: link.answer, asked: requests.length };
}

const answerWith =
  (...statuses: number[]): Answer =>
  (response, nth) =>
    response.writeHead(statuses[nth - 1] ?? statuses.at(-1) ?? 500).end();

describe('a link', () => {
  test.each([
    ['sound', 200],
    ['broken', 404],
    ['broken', 410],
    ['refused', 401],
    ['refused', 403],
  ])('is %s where its server answers %i, and asked for once', async (state, status) => {
    expect(await checkServer(answerWith(status))).toMatchObject({ state, answer: String(status), asked: 1 });
  });

  test.each([
    ['broken', 503],
    ['refused', 429],
    ['refused', 999],
  ])('is %s where its server answers %i twice, and sound where it does once', async (state, status) => {
    expect(await checkServer(answerWith(status))).toMatchObject({ state, answer: String(status), asked: 2 });
    expect(await checkServer(answerWith(status, 200))).toMatchObject({ state: 'sound', answer: '200', asked: 2 });
  });

  test('that has moved is sound, and the answer says where it is', async () => {
    const { host, state, answer } = await checkServer((response, _, { url }) =>
      url === '/asked' ? response.writeHead(301, { location: '/new' }).end() : response.writeHead(200).end(),
    );
    expect([state, answer]).toEqual(['sound', `200, at http://${host}/new`]);
  });

  test('that redirects without end is broken', async () => {
    const { state, answer } = await checkServer((response) => response.writeHead(302, { location: '/asked' }).end());
    expect([state, answer]).toEqual(['broken', expect.stringContaining('redirect')]);
  });

  test('that does not answer in time is broken', async () => {
    const { host, state, answer } = await checkServer(() => {}, 100);
    expect([state, answer]).toEqual(['broken', `no whole answer from ${host} in 0.1 s`]);
  });

  test('at which nobody answers is broken', async () => {
    const host = await closedHost();
    expect(await checkLink(`http://${host}/`, QUICK)).toMatchObject({
      state: 'broken',
      answer: expect.stringContaining(`no connection to ${host}`),
    });
  });

  test('that leads to something large is sound before all of it has come', async () => {
    const { state } = await checkServer((response) => response.write('the first bytes'));
    expect(state).toBe('sound');
  });
});

test('a host gets one request at a time, with a pause between; the results keep the order', async () => {
  let [open, most, pauses] = [0, 0, 0];
  const first = await startServer((response) => {
    most = Math.max(most, ++open);
    setImmediate(() => response.writeHead(200).end(() => (open -= 1)));
  });
  const second = await startServer(answerWith(404));
  const urls = [first, second, first, first].map(({ host }, index) => `http://${host}/${index}`);
  const checked = await checkLinks(urls, { ...QUICK, pause: async () => (pauses += 1) });
  expect(checked.map(({ url }) => url)).toEqual(urls);
  expect(checked.map(({ state }) => state)).toEqual(['sound', 'broken', 'sound', 'sound']);
  expect([most, pauses]).toEqual([1, 2]);
  expect(first.requests[0]?.headers['user-agent']).toContain('link-check');
});
