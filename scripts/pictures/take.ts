import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';
import type { Shot } from './shots.ts';

const WIDTHS = [390, 768, 1280];
const THEMES = ['light', 'dark'] as const;
/** Pages at a time, one for each core of a small machine. */
const AT_ONCE = 2;

/** Nothing moves, everything is drawn, whether it is on the screen or not. */
const STILL = `*, *::before, *::after { animation: none !important; transition: none !important;
  caret-color: transparent !important; content-visibility: visible !important; }`;

async function takeOne(context: BrowserContext, origin: string, shot: Shot, folder: string): Promise<void> {
  const page = await context.newPage();
  try {
    if (!shot.isLive) await page.route('**/live-chart*.js', (route) => route.abort());
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // A live chart chooses its drawing when it comes, so each width is a new visit.
      if (shot.isLive || width === WIDTHS[0]) {
        await page.goto(origin + shot.path);
        await page.addStyleTag({ content: STILL });
      }
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        if (shot.isLive) await page.locator('result-chart[data-live]').first().waitFor();
        await page.evaluate(async () => {
          for (const fault of document.querySelectorAll('.fault')) fault.remove();
          for (const picture of document.images) picture.loading = 'eager';
          await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
          await document.fonts.ready;
          scrollTo({ top: 0, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        });
        await page.screenshot({ path: join(folder, `${shot.name} ${width} ${colorScheme}.png`), fullPage: true });
      }
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
