import { expect, test } from 'vitest';
import { AWKWARD } from '../build/test-pages.ts';
import { openPage } from './browser.ts';

/** The page with a wide table and numbered formulas. */
const PATH = `/pivot/${AWKWARD.file}/`;

test.each([320, 768, 1280, 1920])('numbers of formulas stand beside them at %i px', { tags: 'all' }, async (width) => {
  const { page } = await openPage(PATH, { viewport: { width, height: 900 } });
  const gaps = await page.locator('.katex-html > .tag').evaluateAll((numbers) =>
    numbers.map((number) => {
      const end = number.previousElementSibling?.getBoundingClientRect().right ?? Number.NaN;
      return number.getBoundingClientRect().left - end;
    }),
  );
  expect(gaps).toHaveLength(2);
  // The space between is part of the number.
  expect(gaps.filter((gap) => !(gap >= 0))).toEqual([]);
});

test('numbers of formulas are counted within the query container, which keeps counts to itself', async () => {
  const { page } = await openPage(PATH);
  const formula = page.locator('.eqn-num').first();
  const counts = await formula.evaluate((number) => {
    const counting = number.closest('.prose');
    return {
      reset: counting && getComputedStyle(counting).counterReset,
      text: getComputedStyle(number, '::before').content,
    };
  });
  expect(counts).toEqual({ reset: 'katexEqnNo 0 mmlEqnNo 0', text: '"(" counter(katexEqnNo) ")"' });
});

test('a wide table scrolls in a box with a name, by keyboard', { tags: 'all' }, async () => {
  const { page } = await openPage(PATH, { viewport: { width: 320, height: 700 } });
  const table = page.getByRole('region', { name: 'Table: Model, Benchmark 1, Benchmark 2' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a picture of public/ is found under the base path', { tags: 'all' }, async () => {
  const { page, complaints } = await openPage(PATH);
  const picture = page.getByRole('img', { name: 'The icon of this site' });
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('a formula is copied once, as it was written, with the words around it', { tags: 'all' }, async () => {
  const { page } = await openPage(PATH, { permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = async (select: (element: Element) => void, selector: string) => {
    await page.locator(selector).first().evaluate(select);
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const inText = await copied((element) => getSelection()?.selectAllChildren(element), 'p:has(.katex)');
  expect(inText.match(/\$[^$]+\$/g)?.length).toBeGreaterThan(1);
  expect(inText).not.toContain('\n');
  // From the middle of a formula on.
  const inside = await copied((element) => {
    const letter = element.querySelector('.katex-html .mord');
    if (letter) getSelection()?.setBaseAndExtent(letter, 0, element, element.childNodes.length);
  }, '.katex-display');
  expect(inside.trim()).toMatch(/^\$\$L[^$]+\$\$$/);
});
