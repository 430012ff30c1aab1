import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenLocally } from '../../scripts/free-port.ts';
import { contentType } from '../../src/lib/base/content-type.ts';
import { builds } from '../build/astro-build.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import { browser, wakeCharts } from './browser.ts';

const folder = join(builds, RICH_SITE.name, 'dist');
/** What the host does: the site of one release or of the next, or nothing. */
let release: 'first' | 'second' | 'second without its scripts' | 'broken' | 'gone';
/** The script of the first release; in the second it has another name, and the heading another color. */
let script: string;
const NEXT = 'Next.abcdefgh.js';

let server: Server;
let page: Page;
/** The address of the site, with a slash at its end. */
let home: string;

beforeEach(async () => {
  release = 'first';
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (release === 'gone') return request.socket.destroy();
    const isSecond = release.startsWith('second');
    const name = isSecond && pathname.endsWith(NEXT) ? pathname.replace(NEXT, script) : pathname;
    const below = name.slice(RICH_SITE.base.length);
    const file = join(folder, /(?:^|\/)$/.test(below) ? `${below}index.html` : below);
    const isOld = isSecond && pathname.endsWith(script);
    const isMissing = isOld || !existsSync(file) || (release.endsWith('scripts') && pathname.endsWith(NEXT));
    response.writeHead(release === 'broken' ? 500 : isMissing ? 404 : 200, {
      'content-type': contentType(file),
    });
    if (release === 'broken' || isMissing) return response.end('fault');
    if (!isSecond) return createReadStream(file).pipe(response);
    const chunks = await createReadStream(file).toArray();
    const whole = Buffer.concat(chunks);
    if (extname(file) !== '.html') return response.end(whole);
    return response.end(whole.toString().replaceAll(script, NEXT).replace('<h1', '<h1 style="color: red"'));
  });
  home = `http://127.0.0.1:${await listenLocally(server)}${RICH_SITE.base}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(async () => {
  await page.context().close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The page as the worker keeps it, once it does. */
const kept = (path: string) => {
  const text = () => page.evaluate(async (address) => (await caches.match(address))?.text(), home + path);
  return expect.poll(text, { timeout: 20_000 });
};
const heading = () => page.locator('h1');
const colorOfHeading = () => heading().evaluate((element) => getComputedStyle(element).color);
/** Reads a page once, until the worker has it. */
async function readOnce(path: string): Promise<void> {
  await page.goto(home + path);
  await kept(path).toContain('<h1');
  script = (await page.locator('script[src]').last().getAttribute('src'))?.split('/').at(-1) ?? '';
}

describe('after one visit, without a network', () => {
  test('the page opens as it was, with its styles and the chart that was live', async () => {
    await page.goto(`${home}charts/lead/`);
    await wakeCharts(page);
    await page.reload();
    await wakeCharts(page);
    await kept('charts/lead/').toContain('<h1');
    release = 'gone';
    await page.goto(`${home}charts/lead/?from=elsewhere`);
    expect(await heading().isVisible()).toBe(true);
    await wakeCharts(page);
  });

  test('a page that was not read says so, and leads to those that were', { tags: 'all' }, async () => {
    await readOnce('glossary/');
    release = 'gone';
    await page.goto(`${home}data/`);
    expect(await heading().innerText()).toBe('No network');
    expect(await page.locator('main').innerText()).toContain('has not been read on this device');
    await page.getByRole('link', { name: 'Terms' }).click();
    expect(await heading().innerText()).toBe('Terms');
  });

  test('a comparison that was opened in the dialog alone has not been read as a page', { tags: 'all' }, async () => {
    await readOnce('gallery/');
    await page.goto(`${home}gallery/?example=bench`);
    await page.locator('dialog article.comparison').waitFor();
    release = 'gone';
    await page.goto(`${home}gallery/bench/`);
    expect(await heading().innerText()).toBe('No network');
  });

  test('a host that answers with a fault counts as none', { tags: 'all' }, async () => {
    await readOnce('glossary/');
    release = 'broken';
    await page.reload();
    expect(await heading().innerText()).toBe('Terms');
  });
});

describe('after an update', { tags: 'all' }, () => {
  test('the reader gets the new page, at once and later without a network', async () => {
    await readOnce('glossary/');
    const before = await colorOfHeading();
    release = 'second';
    await page.reload();
    expect(await colorOfHeading()).toBe('rgb(255, 0, 0)');
    expect(before).not.toBe('rgb(255, 0, 0)');
    await kept('glossary/').toContain(NEXT);
    release = 'gone';
    await page.reload();
    expect(await colorOfHeading()).toBe('rgb(255, 0, 0)');
  });

  test('a new page whose scripts do not come does not take the place of the whole old one', async () => {
    await readOnce('glossary/');
    const before = await colorOfHeading();
    release = 'second without its scripts';
    await page.reload();
    expect(await colorOfHeading()).toBe('rgb(255, 0, 0)');
    release = 'gone';
    await page.reload();
    expect(await colorOfHeading()).toBe(before);
  });
});

test('where storage is denied, pages come from the network as ever', async () => {
  await page.context().addInitScript(() =>
    Object.defineProperty(globalThis, 'caches', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.context().addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${home}glossary/`);
  expect(await heading().innerText()).toBe('Terms');
  expect(errors).toEqual([]);
});
