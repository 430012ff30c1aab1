import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import { AWKWARD } from '../build/test-pages.ts';
import { charts } from '../unit/content-files.ts';
import { axeFaults, pageAfterPage, pathsOf, sidewaysScroll, wakeCharts, type Visitor } from './browser.ts';

let browser: Browser;
/** For each of the screens below. */
let visitors: Visitor[];
beforeAll(async () => {
  browser = await launchChromium();
  visitors = SCREENS.map((screen) => pageAfterPage(browser, screen));
});
afterAll(() => browser.close());

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SCREENS = [
  { colorScheme: 'light', viewport: DESKTOP },
  { colorScheme: 'dark', viewport: PHONE },
  { colorScheme: 'dark', viewport: DESKTOP },
  { colorScheme: 'light', viewport: PHONE },
] as const;

const paths = [
  ...pathsOf('root', '/', '**/*.html'),
  // Only this site has pictures of the paper, and wide tables and formulas.
  ...pathsOf('pivot', '/pivot/', 'gallery/index.html'),
  ...pathsOf('pivot', '/pivot/', 'gallery/*/index.html').filter((path) => kindOf(path)?.startsWith('paper')),
  `/pivot/${AWKWARD.file}/`,
  // Of another paper, with all that a page may hold.
  ...pathsOf(RICH_SITE.name, RICH_SITE.base, '**/*.html'),
];
/** Whether all pages are visited, or one of each kind of those that are made alike. */
const ALL = Boolean(process.env['TEST_ALL']);

/** Of what kind a page is, of which there are many alike; undefined for a page of its own. */
function kindOf(path: string): string | undefined {
  const [, site, folder, id, isEmbed] =
    /^(?:\/(pivot|rich))?\/(charts|gallery|findings)\/([^/]+)\/(embed\/)?$/.exec(path) ?? [];
  if (!folder || !id) return undefined;
  if (isEmbed) return 'embedded chart';
  // One of its pages shows its charts of all kinds; its comparisons have a kind each, but for two that are like the bench.
  if (site === 'rich') return folder === 'gallery' && !/^(?:brook|gate)$/.test(id) ? undefined : `other ${folder}`;
  if (folder === 'findings') return 'finding';
  if (folder === 'charts') return `chart ${charts.get(id)?.kind}`;
  const origin = existsSync(`content/gallery/paper/${id}.json`) ? 'paper' : 'lab';
  return `${origin} ${site ? 'with pictures' : ''} ${JSON.parse(readFileSync(`content/gallery/${origin}/${id}.json`, 'utf8')).kind}`;
}

/** Each page is looked at in one pair of theme and width, its neighbors in others; the first page, and all of all, in two. */
function screensOf(path: string, index: number) {
  return path === '/' || (ALL && !kindOf(path)) ? SCREENS.slice(0, 2) : [SCREENS[index % SCREENS.length]!];
}

/** Most that the scripts of a page weigh, compressed, before a reader stirs: those too that others ask for. */
const MOST_SCRIPTS = 20_000;

async function weightOfScripts(page: Page, requests: readonly string[]): Promise<number> {
  const scripts = requests.filter((url) => new URL(url).pathname.endsWith('.js'));
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

const seen = new Set<string>();
const visited = paths.filter((path) => {
  const kind = kindOf(path);
  if (!kind || ALL) return true;
  const isNew = !seen.has(kind);
  seen.add(kind);
  return isNew;
});
const visits = visited.flatMap((path, index) => screensOf(path, index).map((screen, at) => ({ path, screen, at })));

test.for(visits)(
  '$path has nothing that axe finds in the $screen.colorScheme theme at $screen.viewport.width px, fits every width, and asks for few scripts at once',
  async ({ path, screen, at }, { expect }) => {
    const { page, complaints, requests } = await visitors[SCREENS.indexOf(screen)]!(path);
    expect(await weightOfScripts(page, [...requests])).toBeLessThan(MOST_SCRIPTS);
    await wakeCharts(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('[hidden]:visible').count()).toBe(0);
    // Its text would break into columns.
    const columns = await page
      .locator('summary')
      .evaluateAll((all) => all.filter((summary) => /flex|grid/.test(getComputedStyle(summary).display)).length);
    expect(columns).toBe(0);
    // Once a page, without sideways scroll; first at the width that it has.
    const widths = at === 0 ? new Set([screen.viewport.width, 320, 390, 768, 1280, 1920, 2560]) : [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
    }
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  },
);
