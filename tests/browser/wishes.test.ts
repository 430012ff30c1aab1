import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import {
  axeFaults,
  inLots,
  openPage,
  pageAfterPage,
  pathsOf,
  sidewaysScroll,
  wakeCharts,
  type Visitor,
} from './browser.ts';

const visitWithoutScripts = pageAfterPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
/** Its reader has set text to twice the usual size. */
let largeText: Browser;
let visitLarge: Visitor;
beforeAll(async () => {
  largeText = await launchChromium(['--blink-settings=defaultFontSize=32']);
  visitLarge = pageAfterPage({ viewport: { width: 390, height: 900 } }, largeText);
});
afterAll(() => largeText.close());

/** A page of each kind that the content has, and those of another paper with all that a page may hold. */
const PAGES = [
  ...[
    'index.html',
    'findings/*/index.html',
    'charts/*/index.html',
    'gallery/index.html',
    'gallery/*/index.html',
    'data/index.html',
    'lab/index.html',
  ].flatMap((pattern) => pathsOf('root', '/', pattern).slice(0, 1)),
  ...['index.html', 'authoring/index.html', '*-kinds/index.html'].flatMap((pattern) =>
    pathsOf(RICH_SITE.name, RICH_SITE.base, pattern),
  ),
];

for (const [lot, settings] of inLots(PAGES, (_, index) => index > 0))
  describe.each(lot)('%s', settings, (path) => {
    test('with text at twice its size fits every screen without sideways scroll', async ({ expect }) => {
      const { page, complaints } = await visitLarge(path);
      await wakeCharts(page);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      for (const width of [390, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
      }
      expect(complaints).toEqual([]);
    });

    describe('as a reader wishes who', () => {
      let page: Page;
      beforeAll(async () => {
        ({ page } = await openPage(path, {
          forcedColors: 'active',
          colorScheme: 'dark',
          reducedMotion: 'reduce',
        }));
        await wakeCharts(page);
      });
      afterAll(() => page.context().close());

      test('forces colors, keeps every control and every line of a chart visible', async ({ expect }) => {
        expect(await axeFaults(page, { rules: ['color-contrast', 'link-in-text-block'] })).toEqual([]);
        const bare = await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'button, select, input:not([type="range"], [type="checkbox"], [type="radio"])',
            ),
          ]
            .filter((control) => control.checkVisibility() && getComputedStyle(control).borderStyle === 'none')
            .map((control) => control.outerHTML.slice(0, 80)),
        );
        expect(bare).toEqual([]);
        // Words are never of the color behind them.
        const unread = await page.evaluate(() =>
          [...document.querySelectorAll('main :is(p, b, a, mark, th, td, li, h1, h2, h3)')]
            .filter((element) => getComputedStyle(element).color === 'rgb(0, 0, 0)')
            .map((element) => element.outerHTML.slice(0, 80)),
        );
        expect(unread).toEqual([]);
      });

      test('reduces motion, moves nothing', async ({ expect }) => {
        const moving = await page.evaluate(() => ({
          animations: document.getAnimations().length,
          scroll: getComputedStyle(document.documentElement).scrollBehavior,
        }));
        expect(moving).toEqual({ animations: 0, scroll: 'auto' });
      });

      test('prints, fits the sheet and has nothing to press', async ({ expect }) => {
        // The width of A4 between its margins.
        await page.setViewportSize({ width: 672, height: 971 });
        await page.emulateMedia({ media: 'print', forcedColors: 'none', colorScheme: 'light' });
        expect(await sidewaysScroll(page)).toBe(0);
        // Legends stay, and the still of a picture that moves.
        const controls = 'canvas, button:not(:has(.swatch), :has(img)), select, input';
        expect(await page.locator(controls).filter({ visible: true }).count()).toBe(0);
      });
    });

    test('without JavaScript shows no control that does nothing, and keeps no place free', async ({ expect }) => {
      const { page, complaints } = await visitWithoutScripts(path);
      expect(await page.locator('h1').isVisible()).toBe(true);
      // That of the claims works by styles alone.
      const controls = page.locator('button, select, input:not(.claims-filter input)').filter({ visible: true });
      expect(await controls.count()).toBe(0);
      const unseen = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => getComputedStyle(element).visibility === 'hidden' && element.clientHeight > 0)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(unseen).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
