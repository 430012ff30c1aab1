import { expect, test } from 'vitest';
import type { Driver } from './engine.ts';
import { countVisible } from './in-page.ts';

/** One page of each kind. */
const PAGES = {
  'the home page': '/',
  'a finding with charts and formulas': '/findings/dpo-over-sft/',
  'a chart': '/charts/encoder-scaling/',
  'the gallery': '/pivot/gallery/',
  'a comparison of the paper': '/pivot/gallery/curtains/',
  'a comparison of the lab': '/gallery/gradient-03/',
  'the data': '/data/',
  'the lab': '/lab/',
  'a page with terms': '/method/',
};
const WIDTHS = [320, 390, 1280, 1920];
/** Size of the root's font: as it is, and with text twice as large. */
const TEXT_SIZES = ['', '200%'];

/** Where a page is wider than the window, at every width and size of text. */
async function findOverflows(driver: Driver): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await driver.resize(width, 800);
    for (const size of TEXT_SIZES) {
      const overflow = await driver.evaluate((fontSize) => {
        const root = document.documentElement;
        root.style.fontSize = fontSize;
        return root.scrollWidth - root.clientWidth;
      }, size);
      if (overflow) found.push(`${overflow} px at ${width} px${size && ` with text at ${size}`}`);
    }
  }
  return found;
}

/** Where words are told by a line alone, there is one; WebKit drops what it does not know of its style. */
const UNDERLINED = { '.term': '/method/', 'a.number': '/', mark: '/pivot/gallery/curtains/' };

/** Every kind of page loads, shows its heading and fits the window. */
export function checkPages(driver: () => Driver): void {
  test('what goes wrong in a page is heard', async () => {
    await driver().goto('/');
    await driver().evaluate(() => {
      console.error('said');
      const picture = new Image();
      picture.src = '/no-such-picture.png';
      document.body.append(picture);
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    const heard: string[] = [];
    const listen = async () => heard.push(...(await driver().complaints())) && heard.join('\n');
    await expect.poll(listen).toContain('thrown');
    await expect.poll(listen).toContain('no-such-picture');
    expect(heard).toContain('said');
  });

  test.for(Object.entries(UNDERLINED))('%s is underlined', async ([selector, path]) => {
    await driver().goto(path);
    const line = await driver().evaluate((wanted) => {
      const element = document.querySelector(wanted);
      return element && getComputedStyle(element).textDecorationLine;
    }, selector);
    expect(line).toBe('underline');
  });

  test.for(Object.entries(PAGES))(
    '%s shows its heading, fits every width and complains of nothing',
    async ([, path]) => {
      await driver().goto(path);
      expect(await countVisible(driver(), 'h1')).toBe(1);
      expect(await findOverflows(driver())).toEqual([]);
      expect(await driver().complaints()).toEqual([]);
    },
  );
}
