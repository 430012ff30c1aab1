import { expect, test } from 'vitest';
import { AWKWARD } from '../build/test-pages.ts';
import { axeFaults, inLots, openPage } from './browser.ts';

/** The page with media of all kinds. */
const PATH = `/pivot/${AWKWARD.file}/`;

test('a picture opens by keyboard, as large as the screen, and gives the focus back', async () => {
  const { page, complaints } = await openPage(PATH);
  const link = page.getByRole('link', { name: 'The wood once more' });
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Enlarged picture' });
  const picture = dialog.getByRole('img', { name: 'The wood once more' });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  const box = await picture.boundingBox();
  expect(box?.width).toBeGreaterThan(1100);
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1600 / 500, 1);
  expect(await axeFaults(page, { part: 'dialog' })).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(page.url()).toContain(PATH);
  expect(complaints).toEqual([]);
});

test('a picture that moves does so when it is asked to, and stops', async () => {
  const { page } = await openPage(PATH);
  const picture = page.getByRole('img', { name: 'A cap that turns' });
  const still = await picture.getAttribute('src');
  await page.getByRole('button', { name: 'A cap that turns Play' }).click();
  expect(await picture.getAttribute('src')).not.toBe(still);
  await page.getByRole('button', { name: 'A cap that turns Stop' }).click();
  expect(new URL((await picture.getAttribute('src')) ?? '', page.url()).pathname).toBe(still);
});

for (const [lot, settings] of inLots(['light', 'dark'] as const, (theme) => theme === 'light'))
  test.each(lot)('a %s page shows its own variant of a picture, whatever the system has', settings, async (theme) => {
    const { page } = await openPage(PATH, { colorScheme: theme });
    const shown = () =>
      page
        .getByAltText('Blue stripes in any light')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map((one) => one.closest('[class^=in]')?.className),
        );
    expect(await shown()).toEqual([`in-${theme}`]);
    const other = theme === 'light' ? 'dark' : 'light';
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(other);
    expect(await shown()).toEqual([`in-${other}`]);
  });

test('without JavaScript pictures are links to themselves, and videos have controls', async () => {
  const { page } = await openPage(PATH, { javaScriptEnabled: false });
  expect(await page.locator('enlarge-picture a[href$=".webp"]').count()).toBeGreaterThan(5);
  expect(await page.locator('moving-picture a').count()).toBe(1);
  expect(await page.locator('video:not([controls])').count()).toBe(0);
  expect(await page.locator('article button').count()).toBe(0);
});

test.each([320, 1280])('pictures and videos keep their proportions at %i px', { tags: 'all' }, async (width) => {
  const { page } = await openPage(PATH, { viewport: { width, height: 900 } });
  const bent = await page.locator('.picture img, .video img').evaluateAll((images) =>
    (images as HTMLImageElement[]).flatMap((image) => {
      const { width: shown, height } = image.getBoundingClientRect();
      const wanted = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      const isBent = Math.abs(shown / height / wanted - 1) > 0.02 && getComputedStyle(image).objectFit !== 'contain';
      return shown && isBent ? [`${image.alt}: ${shown} × ${height}`] : [];
    }),
  );
  expect(bent).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
