import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, test, TestRunner } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import { AWKWARD } from '../build/test-pages.ts';
import { axeFaults, inLots, pageAfterPage, pathsOf, sidewaysScroll, wakeCharts } from './browser.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SCREENS = [
  { colorScheme: 'light', viewport: DESKTOP },
  { colorScheme: 'dark', viewport: PHONE },
  { colorScheme: 'dark', viewport: DESKTOP },
  { colorScheme: 'light', viewport: PHONE },
] as const;

/**
 * Without the compilers of V8 for code that runs for long: of the work for pages that are left after a second, they are an
 * eighth.
 */
const browser = await launchChromium(['--js-flags=--no-maglev,--no-turbofan']);
afterAll(() => browser.close());
/** For each of the screens. */
const visitors = SCREENS.map((screen) => pageAfterPage(screen, browser));

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
  // The comparisons of the other paper have a kind each, but for two that are like the bench.
  if (site === 'rich' && folder === 'gallery' && id && !/^(?:brook|gate)$/.test(id)) return path;
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
const weights = new Map<string, number>();

async function weightOfScripts(page: Page, requests: readonly string[]): Promise<number> {
  const scripts = requests.filter((url) => new URL(url).pathname.endsWith('.js'));
  for (const url of scripts)
    if (!weights.has(url)) weights.set(url, gzipSync(await (await page.request.get(url)).body()).length);
  return scripts.reduce((sum, url) => sum + weights.get(url)!, 0);
}

const kinds = paths.map(kindOf);
const visits = paths.map((path, index) => {
  const isFurther = kinds.indexOf(kinds[index]!) < index;
  // Each page is looked at in one pair of theme and width, its neighbors in others. In another theme and width too are
  // the home page, and where all tests run those without an id and the first of a kind.
  const isTwice = path === '/' || (TestRunner.matchesTags(['all']) && !(isFurther && MANY.test(path)));
  return { path, isFurther, screen: SCREENS[index % 4]!, other: isTwice ? SCREENS[(index % 4) ^ 1] : undefined };
});

for (const [lot, settings] of inLots(visits, ({ isFurther }) => isFurther))
  test.for(lot)(
    '$path has nothing that axe finds in the $screen.colorScheme theme at $screen.viewport.width px, fits every width, and asks for few scripts at once',
    settings,
    async ({ path, screen, other }, { expect }) => {
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
      // First at the width that it has.
      for (const width of new Set([screen.viewport.width, 320, 390, 768, 1280, 1920, 2560])) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
      }
      if (other) {
        await page.setViewportSize(other.viewport);
        await page.emulateMedia({ colorScheme: other.colorScheme });
        await wakeCharts(page);
        expect(await axeFaults(page), `in the ${other.colorScheme} theme at ${other.viewport.width} px`).toEqual([]);
      }
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    },
  );
