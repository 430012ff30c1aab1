import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { inject, onTestFinished, TestRunner, type TestOptions } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { builds } from '../build/astro-build.ts';

export const origin = inject('origin');

/** One for all files of a worker, with whose process it ends: each test has a reader of its own. */
export const browser = await launchChromium();

/** Addresses of the built pages whose files match, in the order of their names. */
export function pathsOf(site: string, base: string, pattern: string): string[] {
  return globSync(pattern, { cwd: join(builds, site, 'dist') })
    .toSorted()
    .map(
      (file) =>
        base +
        file
          .split('\\')
          .join('/')
          .replace(/index\.html$/, ''),
    );
}

/** Everything that went wrong in a page, as text. */
export type Complaints = string[];

export interface Opened {
  page: Page;
  complaints: Complaints;
  requests: string[];
}

/** An empty page of a reader of one's own; errors, console messages of any weight and requests to other hosts are collected. */
async function emptyPage(of: Browser, options: BrowserContextOptions): Promise<Opened> {
  // Tests of other things count requests, which the service worker adds to.
  const context = await of.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  const complaints: Complaints = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOurs = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOurs) complaints.push(message.text());
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      complaints.push(`Request to ${request.url()}`);
  });
  return { page, complaints, requests };
}

/** Opens a page of the site as a reader who comes for the first time, and leaves with the end of the test. */
export async function openPage(path: string, options: BrowserContextOptions = {}, of = browser): Promise<Opened> {
  const opened = await emptyPage(of, options);
  // What is opened before all tests stays for them.
  if (TestRunner.getCurrentTest()) onTestFinished(() => opened.page.context().close());
  await opened.page.goto(origin + path);
  return opened;
}

/** Opens a page of the site. */
export type Visitor = (path: string) => Promise<Opened>;

/**
 * Opens pages of the site one after the other where the last one was, which takes half as long as a reader for each: for
 * tests that only look. What a page stores is gone in the next one, and so is what was collected, how wide it was made and
 * in which theme.
 */
export function pageAfterPage(options: BrowserContextOptions & { viewport: ViewportSize }, of = browser): Visitor {
  let empty: Promise<Opened> | undefined;
  return async (path) => {
    const opened = await (empty ??= emptyPage(of, options));
    const { page, complaints, requests } = opened;
    if (page.url().startsWith(origin))
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    await page.setViewportSize(options.viewport);
    await page.emulateMedia({ colorScheme: options.colorScheme ?? null });
    complaints.length = 0;
    requests.length = 0;
    await page.goto(origin + path);
    return opened;
  };
}

/**
 * Cases that are alike in two lots, each with the settings of its tests: those for `npm test`, and further ones for
 * `npm run test:all`.
 */
export function inLots<Case>(
  cases: readonly Case[],
  isFurther: (one: Case, index: number) => boolean,
): [cases: Case[], settings: TestOptions][] {
  return [
    [cases.filter((one, index) => !isFurther(one, index)), {}],
    [cases.filter(isFurther), { tags: 'all' }],
  ];
}

/** Lets the files of an address wait until they are released. */
export async function heldBack(page: Page, address: string | RegExp): Promise<{ release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

/** On how many sheets of A4 the open page is printed, at a zoom. */
export async function sheetsOf(page: Page, scale = 1): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', scale })).toString('latin1');
  return [...pdf.matchAll(/\/Type \/Page\b/g)].length;
}

/** How many pixels wider than the screen the open page is, so that it scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Tells a page that someone is there, by a move of the pointer where nothing is. */
export const stir = (page: Page) => page.evaluate(() => dispatchEvent(new Event('pointermove')));

/** Brings every chart near the screen, one after the other, and waits in the page until it is live. */
export async function wakeCharts(page: Page): Promise<void> {
  await stir(page);
  await page.evaluate(async () => {
    for (const chart of document.querySelectorAll('result-chart')) {
      chart.scrollIntoView({ behavior: 'instant' });
      await new Promise<void>((resolve) => {
        const look = () => chart.matches('[data-live]') && resolve();
        new MutationObserver(look).observe(chart, { attributeFilter: ['data-live'] });
        look();
      });
    }
  });
}

/** Records from now on, and in pages that are opened later, how far things move without being asked to. */
export async function watchShifts(page: Page): Promise<void> {
  const record = () => {
    const shifts: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts, observer });
  };
  await page.addInitScript(record);
  await page.evaluate(record);
}

/** Waits until what was laid out is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The layout shifts of the open page since they are recorded, those of the frame that is being drawn too. */
export async function shiftsOf(page: Page): Promise<number[]> {
  // A shift is told after the frame in which it happens.
  await drawn(page);
  return page.evaluate(() => {
    const { shifts, observer } = window as unknown as { shifts: number[]; observer: PerformanceObserver };
    const late = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return [...shifts, ...late.map(({ value }) => value)];
  });
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe finds in the open page or in a part of it, by all rules or by some: each rule with the elements that break it.
 * Axe itself runs in the page, which has no frame of another site: by its package for Playwright, which hands the code and
 * every element about in a longer form, a page took a third longer.
 */
export async function axeFaults(
  page: Page,
  { part, rules }: { part?: string; rules?: string[] } = {},
): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async ([context, runOnly]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await run(context ?? document, {
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [part, rules] as const,
  );
}
