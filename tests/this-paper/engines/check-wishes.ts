import { expect, inject, test } from 'vitest';
import type { Ability, Driver, Engine, Wishes } from './engine.ts';
import { backgroundOf, countVisible, inkShares, textOf, waitFor, wakeCharts } from './in-page.ts';
import { startListeningSite } from './listening-site.ts';
import { countPages } from './pdf.ts';

const matches = (driver: Driver, query: string) => driver.evaluate((media) => matchMedia(media).matches, query);

/** What a reader's system may ask for, each in a browser of its own that is started so. */
export function checkWishes(engine: Engine, program: string): void {
  function testWith(ability: Ability, name: string, wishes: Wishes, act: (driver: Driver) => Promise<void>): void {
    const reason = engine.cannot[ability];
    test.skipIf(reason)(`${name}${reason ? ` (skipped: ${reason})` : ''}`, async () => {
      const site = await startListeningSite(inject('origin'));
      const driver = await engine.launch(program, site.origin, wishes);
      try {
        await act(driver);
        expect(await driver.complaints()).toEqual([]);
      } finally {
        await driver.close();
        await site.stop();
      }
    });
  }

  testWith('isDark', 'a dark system gets a dark page, and charts in its colors', { isDark: true }, async (driver) => {
    await driver.goto('/charts/encoder-scaling/');
    expect(await backgroundOf(driver)).toBe('rgb(16, 18, 22)');
    await wakeCharts(driver);
    const colors = await driver.evaluate(() => {
      const canvas = document.querySelector('canvas')!;
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const found = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at + 3] === 255) found.add(pixels.slice(at, at + 3).join(','));
      return [...found];
    });
    expect(colors).toContain('60,203,176');
  });

  testWith('hasReducedMotion', 'reduced motion leaves none', { hasReducedMotion: true }, async (driver) => {
    await driver.goto('/gallery/');
    expect(await matches(driver, '(prefers-reduced-motion: reduce)')).toBe(true);
    const moving = await driver.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const isMoving = [style.transitionDuration, style.animationDuration]
          .flatMap((durations) => durations.split(', '))
          .some((duration) => Number.parseFloat(duration) > 0.001);
        return isMoving || style.scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 80)] : [];
      }),
    );
    expect(moving).toEqual([]);
  });

  testWith('hasForcedColors', 'forced colors leave all to be seen', { hasForcedColors: true }, async (driver) => {
    await driver.goto('/charts/encoder-scaling/');
    expect(await matches(driver, '(forced-colors: active)')).toBe(true);
    await wakeCharts(driver);
    expect(Math.min(...(await inkShares(driver)))).toBeGreaterThan(0.005);
    expect(await countVisible(driver, '.legend button svg')).toBe(2);
  });

  testWith(
    'isWithoutScripts',
    'without scripts charts are SVG and no control is dead',
    { isWithoutScripts: true },
    async (driver) => {
      await driver.goto('/');
      expect(await countVisible(driver, 'canvas, button, select, input')).toBe(0);
      expect(await countVisible(driver, '.drawing > svg')).toBe(
        await driver.evaluate(() => document.querySelectorAll('result-chart .panel').length),
      );
      expect(await textOf(driver, '.drawing > svg')).toContain('Vision-Centric');
    },
  );

  testWith('hasTouch', 'a tap explains a term and leads nowhere else', { hasTouch: true }, async (driver) => {
    await driver.goto('/method/');
    await driver.tap('.term');
    await waitFor(driver, '.card:popover-open');
    expect(await driver.evaluate(() => location.pathname)).toBe('/method/');
  });

  testWith('print', 'a finding is printed on several pages', {}, async (driver) => {
    await driver.goto('/findings/dpo-over-sft/');
    await wakeCharts(driver);
    expect(countPages(await driver.print())).toBeGreaterThan(1);
  });
}
