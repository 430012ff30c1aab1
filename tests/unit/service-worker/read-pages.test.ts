import { beforeEach, describe, expect, test, vi } from 'vitest';
import { assetFrom, fileFrom, keepPage, keptPages, pageFrom } from '../../../src/service-worker/read-pages.ts';
import { readPages } from '../../../src/service-worker/unread-page.ts';

const origin = 'https://host.org';
const PAGE = `${origin}/a/`;
const TYPES: Record<string, string> = {
  '/': 'text/html; charset=utf-8',
  js: 'text/javascript',
  on: 'application/json',
};

/** What the host has: texts by path, and the status with which everything else is answered. */
let files: Record<string, string>;
let status: number;
let cache: Cache;
let stored: Map<string, Response>;

const addressOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));

beforeEach(() => {
  files = {
    '/a/': '<title>A</title><link href="/_astro/a.css"><script src="/_astro/a.js"></script>',
    '/b/': '<title>B</title><link href="/_astro/b.css">',
    '/_astro/a.css': 'a',
    '/_astro/b.css': 'b',
    '/_astro/a.js': 'import{c}from"./c.js";import("./later.js")',
    '/_astro/c.js': 'c',
    '/_astro/later.js': 'later',
    '/a.json': '[1]',
  };
  status = 404;
  stored = new Map();
  cache = {
    match: async (request: RequestInfo | URL) => stored.get(addressOf(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => void stored.set(addressOf(request), response),
    delete: async (request: RequestInfo | URL) => stored.delete(addressOf(request)),
    keys: async () => [...stored.keys()].map((url) => new Request(url)),
  } as unknown as Cache;
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.stubGlobal('fetch', async (request: RequestInfo | URL) => {
    if (!status) throw new TypeError('no network');
    const { pathname } = new URL(addressOf(request));
    const text = files[pathname];
    const headers = { 'content-type': TYPES[pathname.slice(-2)] ?? TYPES[pathname.slice(-1)] ?? 'text/css' };
    return text === undefined
      ? new Response('<title>fault</title>', { status, headers: { 'content-type': 'text/html' } })
      : new Response(text, { headers });
  });
});

const names = () => [...stored.keys()].map((url) => url.replace(origin, '')).toSorted();
const keep = (page: string, loaded: string[] = []) =>
  keepPage(cache, { page: origin + page, loaded: loaded.map((path) => origin + path) });
const textOf = async (path: string) => (await cache.match(origin + path))?.text();

/** What a reader gets who opens a page, once all work behind it is done. */
async function open(path: string): Promise<string | undefined> {
  const works: Promise<unknown>[] = [];
  const response = await pageFrom(cache, new Request(origin + path), (work) => works.push(work));
  await Promise.all(works);
  return response?.text();
}

describe('a page is kept', () => {
  test('with its styles and scripts, those that they import, and what it has loaded', async () => {
    await keep('/a/', ['/a.json']);
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js', '/a.json', '/a/']);
    await keep('/a/', ['/_astro/later.js']);
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js', '/_astro/later.js', '/a.json', '/a/']);
    status = 0;
    files = {};
    expect(await open('/a/?from=elsewhere')).toContain('<title>A');
    expect(await (await assetFrom(cache, new Request(`${origin}/_astro/c.js`))).text()).toBe('c');
    expect(await (await fileFrom(cache, new Request(`${origin}/a.json`))).text()).toBe('[1]');
  });

  test.each(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js'])('not without %s', async (missing) => {
    const { [missing]: _, ...others } = files;
    files = others;
    await expect(keep('/a/')).rejects.toThrow(`${missing} could not be loaded (404)`);
    expect(await keptPages(cache)).toEqual([]);
  });

  test('not with a page in the place of a script, as hosts give that know no other answer', async () => {
    files['/_astro/a.js'] = files['/a/'] ?? '';
    TYPES['js'] = 'text/html';
    await expect(keep('/a/')).rejects.toThrow('/_astro/a.js could not be loaded (200)');
    await assetFrom(cache, new Request(`${origin}/_astro/a.js`));
    TYPES['js'] = 'text/javascript';
    expect(names()).not.toContain('/_astro/a.js');
  });

  test('without a file that it has loaded and that cannot be had', async () => {
    await keep('/a/', ['/gone.json', '/_astro/gone.js']);
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js', '/a/']);
  });

  test('not because another one has read it', async () => {
    await keep('/a/', ['/b/']);
    await fileFrom(cache, new Request(`${origin}/b/`));
    expect(names()).not.toContain('/b/');
    expect((await readPages(cache)).map(({ title }) => title)).toEqual(['A']);
  });

  test.each([404, 500])('not if the host answers with %s', async (fault) => {
    status = fault;
    await keep('/nowhere/');
    expect(names()).toEqual([]);
  });

  test('not if it is no page', async () => {
    await keep('/a.json');
    expect(names()).toEqual([]);
  });
});

describe('a page that has changed', () => {
  beforeEach(() => keep('/a/', ['/a.json']));

  test('takes the place of the old one and of what only that needed', async () => {
    files['/a/'] = files['/b/'] ?? '';
    await keep('/a/');
    expect(names()).toEqual(['/_astro/b.css', '/a/']);
  });

  test('leaves what another page needs', async () => {
    files['/c/'] = files['/a/'] ?? '';
    await keep('/c/');
    files['/a/'] = files['/b/'] ?? '';
    await keep('/a/');
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/b.css', '/_astro/c.js', '/a/', '/c/']);
  });

  test('is not kept as long as its styles do not come, and the old one stays whole', async () => {
    files['/a/'] = '<link href="/_astro/next.css">';
    await expect(keep('/a/')).rejects.toThrow('next.css');
    expect(await textOf('/a/')).toContain('<title>A');
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js', '/a.json', '/a/']);
  });

  test('is gone with all that it needed once the host says so, and is opened no more', async () => {
    files = {};
    expect(await open('/a/')).toContain('fault');
    expect(names()).toEqual([]);
    status = 0;
    expect(await open('/a/')).toBeUndefined();
  });

  test('stays while the host has a fault or does not answer', async () => {
    const whole = files['/a/'];
    files = {};
    const opened = [];
    for (status of [403, 429, 500, 503, 0])
      opened.push(await open('/a/'), await (await fileFrom(cache, new Request(`${origin}/a.json`))).text());
    expect(opened.join()).toBe(Array.from({ length: 5 }, () => [whole, '[1]']).join());
    await keep('/a/');
    expect(names()).toEqual(['/_astro/a.css', '/_astro/a.js', '/_astro/c.js', '/a.json', '/a/']);
  });
});

test('nothing is kept but pages and what they need', async () => {
  await fileFrom(cache, new Request(`${origin}/a.json`));
  await assetFrom(cache, new Request(`${origin}/_astro/gone.css`));
  expect(names()).toEqual([]);
  stored.set(`${origin}/old/`, new Response('<title>Old</title>', { headers: { 'content-type': 'text/html' } }));
  status = 0;
  expect(await open('/old/')).toBeUndefined();
});

test('a page that takes long opens as it was', async () => {
  vi.useFakeTimers();
  await keep('/a/');
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  const opened = pageFrom(cache, new Request(PAGE), () => {});
  await vi.advanceTimersByTimeAsync(4000);
  expect(await (await opened)?.text()).toContain('<title>A');
  vi.useRealTimers();
});
