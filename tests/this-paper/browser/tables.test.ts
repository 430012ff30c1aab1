import { describe, expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';
import { TABLES_PAGE } from '../../build/test-pages.ts';
import { tables } from '../../unit/content-files.ts';

const PHONE = { width: 390, height: 844 };
const all = [...tables].map(([id, { columns }]) => {
  const texts = columns.filter(({ kind }) => kind === 'text' || kind === 'link').length;
  return { id, columns, isStacked: texts > 4 };
});

describe('tables on a phone', () => {
  test.each([true, false])('fit, but for those of many numbers, with JavaScript: %s', async (javaScriptEnabled) => {
    const { page } = await openPage(`/pivot/${TABLES_PAGE}/`, { viewport: PHONE, javaScriptEnabled });
    const boxes = await page.locator('.data-table .table-scroll').evaluateAll((found) =>
      found.map((box) => ({
        id: box.parentElement?.id,
        isWider: box.scrollWidth > box.clientWidth,
        isShaded: getComputedStyle(box).backgroundImage.includes('gradient'),
      })),
    );
    expect(boxes).toHaveLength(all.length);
    const wider = boxes.filter(({ isWider }) => isWider);
    const mayScroll = all.filter(({ columns, isStacked }) => !isStacked && columns.length > 5);
    expect(mayScroll.map(({ id }) => `table-${id}`)).toEqual(expect.arrayContaining(wider.map(({ id }) => id)));
    expect(wider.filter(({ isShaded }) => !isShaded)).toEqual([]);
  });

  const stacked = all.filter(({ isStacked }) => isStacked);
  test.each(stacked)(
    'of many texts are lists of rows, and tables for ears: $id',
    { tags: 'all' },
    async ({ id, columns }) => {
      const { page } = await openPage(`/pivot/${TABLES_PAGE}/`, { viewport: PHONE });
      const table = page.locator(`#table-${id}`).getByRole('table');
      const cells = table.locator('tbody tr:first-child td');
      const labels = await cells.evaluateAll((found) =>
        found.map((cell) => getComputedStyle(cell, '::before').content),
      );
      // Nothing is read out in the place of the name: the head is.
      expect(labels).toEqual(columns.slice(1).map(({ label }) => `"${label}" / ""`));
      expect(await table.getByRole('columnheader').count()).toBe(columns.length);
      expect(await table.getByRole('rowheader').count()).toBe(tables.get(id)?.rows.length);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await cells.first().evaluate((cell) => getComputedStyle(cell).display)).toBe('table-cell');
    },
  );
});
