import { expect, inject, test } from 'vitest';
import type { Engine } from './engine.ts';
import { countVisible } from './in-page.ts';
import { startListeningSite } from './listening-site.ts';

/** What the service worker keeps. */
export function checkOffline(engine: Engine, program: string): void {
  test('a page that was read opens again without a network', async () => {
    const site = await startListeningSite(inject('origin'));
    const driver = await engine.launch(program, site.origin);
    try {
      await driver.goto('/glossary/');
      const isKept = () =>
        driver.evaluate(async () => Boolean(await caches.match(location.href, { ignoreSearch: true })));
      await expect.poll(isKept).toBe(true);
      await site.stop();
      await driver.goto('/glossary/?again');
      expect(await countVisible(driver, 'h1')).toBe(1);
    } finally {
      await driver.close();
      await site.stop();
    }
  });
}
