import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import { AWKWARD } from '../build/test-pages.ts';
import { axeFaults, inLots, pageAfterPage, pathsOf, sidewaysScroll, wakeCharts, type Visitor } from './browser.ts';

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

/** Pages with an id, of which there are many. */
const MANY = /^(?:\/(pivot|rich))?\/(charts|gallery|findings)\/([^/]+)\/(embed\/)?$/;

const paths = [
  ...pathsOf('root', '/', '**/*.html'),
  // Only this site has pictures of the paper, and wide tables and formulas.
  ...pathsOf('pivot', '/pivot/', 'gallery/index.html'),
  ...pathsOf('pivot', '/pivot/', 'gallery/*/index.html').filter((path) =>
    existsSync(`content/gallery/paper/${MANY.exec(path)?.[3]}.json`),
  ),
  `/pivot/${AWKWARD.file}/`,
  // Of another paper, with all that a page may hold.
  ...pathsOf(RICH_SITE.name, RICH_SITE.base, '**/*.html'),
];

/** Of what kind a page is: others of one kind are made alike, whichever site they are of. */
function kindOf(path: string): string {
  const [, site, folder, id, isEmbed] = MANY.exec(path) ?? [];
  if (isEmbed) return 'embedded chart';
  if (folder === 'gallery')
    return `comparison of ${site ?? (existsSync(`content/gallery/paper/${id}.json`) ? 'paper' : 'lab')}`;
  if (folder) return folder;
  // Those that are written for tests of such pages stand in no folder of this paper.
  const name = path.replace(/^\/(?:rich\/)?/, '');
  // What the guide for authors shows stands on the pages of all kinds of charts and media too.
  const isProse = name === 'authoring/' || existsSync(`content/pages/${name.slice(0, -1)}.mdx`);
  return isProse ? 'prose' : name;
}

/** Most that the scripts of a page weigh, compressed, before a reader stirs: those too that others ask for. */
const MOST_SCRIPTS = 20_000;

async function weightOfScripts(page: Page, requests: readonly string[]): Promise<number> {
  const scripts = requests.filter((url) => new URL(url).pathname.endsWith('.js'));
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

/** Each page is looked at in one pair of theme and width, its neighbors in others; those without an id in two. */
const kinds = paths.map(kindOf);
const visits = paths.flatMap((path, index) =>
  Array.from({ length: MANY.test(path) ? 1 : 2 }, (_, at) => ({
    path,
    at,
    // The second of another theme and another width.
    screen: SCREENS[(index % 4) ^ at]!,
    // The first page of a kind is looked at by `npm test`, the home page twice.
    isFurther: kinds.indexOf(kindOf(path)) < index || (at > 0 && path !== '/'),
  })),
);

for (const [lot, settings] of inLots(visits, ({ isFurther }) => isFurther))
  test.for(lot)(
    '$path has nothing that axe finds in the $screen.colorScheme theme at $screen.viewport.width px, fits every width, and asks for few scripts at once',
    settings,
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
