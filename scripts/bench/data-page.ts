import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distOf } from './build.ts';
import { onSlowPage, SLOWDOWN } from './slow-page.ts';

const ROWS = 5000;

interface Rows {
  rows: { id: string }[];
}

/** The file of the explorer with so many rows: its own ones, over and over under further ids. */
function manyRows(file: string): string {
  const { rows, ...head } = JSON.parse(readFileSync(file, 'utf8')) as Rows;
  const many = Array.from({ length: ROWS }, (_, at) => {
    const row = rows[at % rows.length] as Rows['rows'][number];
    return { ...row, id: `${row.id}-${Math.floor(at / rows.length)}` };
  });
  return JSON.stringify({ ...head, rows: many });
}

/** Measures how long a reader of the data page waits after a change of a filter, with 5,000 rows. */
export async function reportDataPage(): Promise<void> {
  await onSlowPage('site', async ({ page, origin, slowDown }) => {
    const body = manyRows(join(distOf('site'), 'data', 'results.json'));
    await page.route('**/data/results.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await page.goto(`${origin}/data/`);
    await page.locator('data-explorer[data-ready]').waitFor();
    await slowDown();
    console.log(`\nThe data page with ${ROWS} rows in Chromium, processor slowed ${SLOWDOWN} times`);
    for (const [what, name, value] of [
      ['one measure', 'measure', 'GQA'],
      ['one word', 'words', 'qwen'],
      ['nothing but two words', 'words', 'qwen 7b'],
      ['all of them', 'words', ''],
    ] as const) {
      // The work of the page itself: from the event to the rows in the table, without painting them.
      const milliseconds = await page.evaluate(
        ([field, text]) => {
          const input = document.querySelector(`data-explorer [name="${field}"]`) as HTMLInputElement;
          const start = performance.now();
          input.value = text as string;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          return performance.now() - start;
        },
        [name, value],
      );
      const shown = await page.textContent('data-explorer output');
      console.log(`  ${what}: ${milliseconds.toFixed(0)} ms (${shown})`);
    }
  });
}
