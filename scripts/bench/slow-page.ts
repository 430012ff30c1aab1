import { preview } from 'astro';
import type { Page } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';
import { distOf } from './build.ts';

/** How many times slower than this machine's the processor pretends to be. */
export const SLOWDOWN = 4;

export interface SlowPage {
  page: Page;
  /** Where the site is served. */
  origin: string;
  /** From here on the processor is slow. */
  slowDown: () => Promise<void>;
}

/** Serves a built site and measures a page of it in Chromium; both end with the measurement. */
export async function onSlowPage(name: string, measure: (slow: SlowPage) => Promise<void>): Promise<void> {
  const server = await preview({ logLevel: 'error', outDir: distOf(name), server: { host: '127.0.0.1', port: 4390 } });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    const slowDown = async () => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    };
    await measure({ page, origin: `http://127.0.0.1:${server.port}`, slowDown });
  } finally {
    await browser.close();
    await server.stop();
  }
}
