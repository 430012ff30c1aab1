import type { Page } from 'playwright-core';
import { siteWith } from './scale.ts';
import { kB } from './sizes.ts';
import { onSlowPage, SLOWDOWN } from './slow-page.ts';

/** One of the counts that `npm run bench` builds. */
const EXAMPLES = 100;

interface Record {
  shifted: number;
  longest: number;
}

/**
 * Measures the gallery with 100 examples in Chromium: bytes, pictures, shifts, and how long a reader waits. The site is
 * one of those that are built to see how builds grow.
 */
export async function reportGalleryPage(): Promise<void> {
  await onSlowPage(siteWith('examples', EXAMPLES), async ({ page, origin, slowDown }) => {
    await page.addInitScript(watch);
    const loaded = new Map<string, number>();
    page.on('requestfinished', async (request) => {
      const { responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      loaded.set(kind, (loaded.get(kind) ?? 0) + responseBodySize);
    });
    let pictures = 0;
    page.on('request', (request) => {
      pictures += Number(request.url().includes('/gallery/') && request.resourceType() === 'image');
    });
    await page.goto(`${origin}/gallery/`, { waitUntil: 'networkidle' });
    console.log(`\nThe gallery with ${EXAMPLES} examples in Chromium, processor slowed ${SLOWDOWN} times`);
    console.log(
      `  bytes as this server sends them: ${[...loaded].map(([kind, bytes]) => `${kind} ${kB(bytes)}`).join(', ')}`,
    );
    console.log(`  pictures before scrolling: ${pictures}`);
    await slowDown();
    for (const [what, act] of ACTIONS) {
      await page.evaluate(() => {
        (window as unknown as { record: Record }).record.longest = 0;
      });
      await act(page);
      await page.waitForTimeout(600);
      const { longest } = await page.evaluate(() => (window as unknown as { record: Record }).record);
      console.log(`  ${what}: ${longest ? `${longest} ms` : 'under 16 ms'} from input to the next picture`);
    }
    const { shifted } = await page.evaluate(() => (window as unknown as { record: Record }).record);
    console.log(`  layout shift: ${shifted}`);
  });
}

const ACTIONS: [string, (page: Page) => Promise<unknown>][] = [
  ['filter by kind, with the keyboard', (page) => page.locator('[name="kind"]').press('g')],
  ['show all again', (page) => page.click('[type="reset"]')],
  ['order by the lead, with the keyboard', (page) => page.locator('[name="order"]').press('D')],
  ['open a comparison', (page) => page.locator('.comparison-card:visible h3 a').first().click()],
  ['the next comparison', (page) => page.keyboard.press('ArrowRight')],
  ['zoom', (page) => page.keyboard.press('+')],
  ['the slider view', (page) => page.click('dialog [value="slider"]')],
  ['other colors, with the keyboard', (page) => page.locator('dialog [name="colors"]').press('v')],
  ['close it', (page) => page.keyboard.press('Escape')],
];

/** Keeps the layout shift, and the longest time from an input to the next picture, in milliseconds. */
function watch(): void {
  const record: Record = { shifted: 0, longest: 0 };
  (window as unknown as { record: Record }).record = record;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) record.shifted += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) record.longest = Math.max(record.longest, duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
