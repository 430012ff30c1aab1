import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { distOf } from './build.ts';
import { onSlowPage, SLOWDOWN } from './slow-page.ts';

const ROWS = 5000;

interface Rows {
  rows: { id: string; measure: string }[];
}

const readRows = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Rows;

/** The file of the explorer with so many rows: its own ones, over and over under further ids. */
function manyRows(file: string): string {
  const { rows, ...head } = readRows(file);
  const many = Array.from({ length: ROWS }, (_, at) => {
    const row = rows[at % rows.length] as Rows['rows'][number];
    return { ...row, id: `${row.id}-${Math.floor(at / rows.length)}` };
  });
  return JSON.stringify({ ...head, rows: many });
}

/** Changes of filters, one after the other: to what the first number is of, and back. */
function stepsOf({ rows }: Rows): [what: string, field: string, value: string][] {
  const [first] = rows;
  const [result = '', level = ''] = first?.id.split('/') ?? [];
  return [
    ['one measure', 'measure', first?.measure ?? ''],
    ['one word', 'words', result],
    ['two words', 'words', `${result} ${level}`],
    ['all of them', 'words', ''],
  ];
}
/** Visits that are measured: a slowed processor stalls now and then, so the middle one counts. */
const VISITS = 7;

/** The work of the page itself in milliseconds: from a change of a filter to the rows in the table, without painting. */
function changeFilter(page: Page, name: string, value: string): Promise<number> {
  return page.evaluate(
    ([field, text]) => {
      const input = document.querySelector(`data-explorer [name="${field}"]`) as HTMLInputElement;
      const start = performance.now();
      input.value = text as string;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    },
    [name, value],
  );
}

/** Measures how long a reader of the data page waits after a change of a filter, with 5,000 rows. */
export async function reportDataPage(): Promise<void> {
  const file = join(distOf('site'), 'data', 'results.json');
  const steps = stepsOf(readRows(file));
  const times = steps.map((): number[] => []);
  const shown: (string | null)[] = [];
  await onSlowPage('site', async ({ page, origin, slowDown }) => {
    const body = manyRows(file);
    await page.route('**/data/results.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    for (let visit = 0; visit < VISITS; visit += 1) {
      await page.goto(`${origin}/data/`);
      await page.locator('data-explorer[data-ready]').waitFor();
      await slowDown();
      for (const [at, [, name, value]] of steps.entries()) {
        times[at]?.push(await changeFilter(page, name, value));
        shown[at] = await page.textContent('data-explorer output');
      }
    }
  });
  console.log(`\nThe data page with ${ROWS} rows in Chromium, processor slowed ${SLOWDOWN} times, ${VISITS} visits`);
  for (const [at, [what]] of steps.entries()) {
    const sorted = (times[at] ?? []).toSorted((a, b) => a - b);
    const [least, middle, most] = [0, Math.floor(VISITS / 2), VISITS - 1].map((rank) => sorted[rank]?.toFixed(0));
    console.log(`  ${what}: ${middle} ms (${least} to ${most}; ${shown[at]})`);
  }
}
