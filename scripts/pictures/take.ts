import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';
import type { Shot } from './shots.ts';

const WIDTHS = [390, 768, 1280];
const THEMES = ['light', 'dark'] as const;
/** Pages at a time, one for each core of a small machine. */
const AT_ONCE = 2;

/** Times that a picture is taken again until it comes out the same. */
const TRIES = 10;

/** Everything is drawn, whether it is on the screen or not; a drawing does not say that its live chart was held back. */
const STILL = `*, *::before, *::after { transition: none !important; content-visibility: visible !important; }
  result-chart .fault { display: none !important; }`;

/** Elements that a script fills, before it has. */
const UNREADY = ['data-explorer', 'comparison-list', 'comparison-viewer']
  .map((name) => `${name}:not([data-ready])`)
  .join();

/** The whole page once it comes out the same twice in a row, so that what comes late is there. */
async function stillPicture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ fullPage: true, animations: 'disabled' });
  let last = await take();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`${page.url()} came out different ${TRIES} times: something on it does not come to rest.`);
}

/** Opens a page anew, since a live chart and what a script fills choose their form once, by width and theme. */
async function openStill(page: Page, address: string, isLive: boolean): Promise<void> {
  await page.goto(address);
  await page.addStyleTag({ content: STILL });
  if (isLive) {
    await page.evaluate(() => dispatchEvent(new Event('pointermove')));
    await page.locator('result-chart[data-live]').first().waitFor();
  }
  await page.waitForFunction((selector) => !document.querySelector(selector), UNREADY);
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    await document.fonts.ready;
  });
}

async function takeOne(context: BrowserContext, origin: string, shot: Shot, folder: string): Promise<void> {
  const page = await context.newPage();
  try {
    if (!shot.isLive) await page.route('**/live-chart*.js', (route) => route.abort());
    for (const width of WIDTHS)
      for (const colorScheme of THEMES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await openStill(page, origin + shot.path, shot.isLive);
        writeFileSync(join(folder, `${shot.name} ${width} ${colorScheme}.png`), await stillPicture(page));
      }
  } finally {
    await page.close();
  }
}

/** Takes the pictures of a served site into a folder: `<name> <width> <theme>.png`. */
export async function takePictures(origin: string, shots: readonly Shot[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium([
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--disable-lcd-text',
  ]);
  try {
    // The policy of the pages forbids the style sheet that holds them still.
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', serviceWorkers: 'block' });
    const open = [...shots];
    const work = async () => {
      for (let shot = open.shift(); shot; shot = open.shift()) await takeOne(context, origin, shot, folder);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await browser.close();
  }
}
