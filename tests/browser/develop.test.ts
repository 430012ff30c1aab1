/** @module-tag all */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { develop } from '../build/development-server.ts';
import { copyContent, spoil, type BadContent } from '../unit/lib/checks/spoiled-content.ts';
import { browser } from './browser.ts';

/** Faults of every kind of file: of the file alone, and of one against the others. */
const FAULTS: BadContent[] = [
  {
    name: 'JSON that is broken',
    file: 'site.json',
    from: '"title": "Slow walks find more mushrooms",',
    to: '"title": "Slow walks find more mushrooms"',
    says: ['site.json:3:3', 'A comma is missing'],
  },
  {
    name: 'an unknown key',
    file: 'charts/baskets.json',
    from: '"caption"',
    to: '"captoin"',
    says: ['charts/baskets.json:4:3', 'Did you mean "caption"?'],
  },
  {
    name: 'a number that does not fit',
    file: 'results/baskets.json',
    from: '"found": 61.5',
    to: '"found": 16.5',
    says: ['results/baskets.json:', 'values.harvest'],
  },
  {
    name: 'a measure that a result still names',
    file: 'measures.json',
    from: /"found"/g,
    to: '"picked"',
    says: ['results/baskets.json:', 'No measure "found"'],
  },
  {
    name: 'front matter without a key',
    file: 'findings/slower.mdx',
    from: 'number: 1\n',
    to: '',
    says: ['findings/slower.mdx:', '`number` is missing'],
  },
];

// Vite watches nothing in test-results/.
const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
let server: Awaited<ReturnType<typeof develop>>;
let page: Page;

beforeAll(async () => {
  copyContent('small', contentDir);
  server = await develop('develop', contentDir);
  page = await browser.newPage();
  await page.goto(`${server.origin}/findings/slower/`);
}, 180_000);

afterAll(async () => {
  await page.close();
  await server.stop();
  rmSync(contentDir, { recursive: true });
});

const finds = (value: string, on = page) => on.getByText(new RegExp(`a slow walk finds ${value}% with the large one`));
const overlay = (of = page) => of.locator('vite-error-overlay');

test.each(FAULTS)(
  '$name lies over the open page, and over one that is opened then, until it is mended',
  async (bad) => {
    await finds('64.0').waitFor();
    const mend = spoil(contentDir, bad);
    // The open page may load again at any time, so that another one is opened.
    const opened = await browser.newPage();
    try {
      for (const said of bad.says) await overlay().getByText(said).first().waitFor();
      const answer = await opened.goto(page.url());
      expect(answer?.status()).toBe(500);
      expect(await answer?.text()).toContain(bad.says[0]);
      for (const said of bad.says) await overlay(opened).getByText(said).first().waitFor();
    } finally {
      mend();
      await opened.close();
    }
    await finds('64.0').waitFor();
    expect(await overlay().count()).toBe(0);
  },
);

test('a number that is right is shown at once', async () => {
  await finds('64.0').waitFor();
  const mend = spoil(contentDir, { file: 'results/baskets.json', from: '"found": 64,', to: '"found": 64.5,' });
  try {
    await finds('64.5').waitFor();
  } finally {
    mend();
  }
  await finds('64.0').waitFor();
  expect(await overlay().count()).toBe(0);
});

test('a number that changes while a page is loading is shown once the page has called', async () => {
  await finds('64.0').waitFor();
  // Vite keeps a message for a page that calls later only where it has nobody else to tell it to.
  const other = await browser.newPage();
  await other.goto(page.url());
  const held = Promise.withResolvers<void>();
  await page.route('**/@vite/client', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await finds('64.0').waitFor();
  const mend = spoil(contentDir, { file: 'results/baskets.json', from: '"found": 64,', to: '"found": 64.5,' });
  try {
    await finds('64.5', other).waitFor();
    held.resolve();
    await finds('64.5').waitFor();
  } finally {
    held.resolve();
    mend();
    await page.unrouteAll({ behavior: 'wait' });
    await other.close();
  }
  await finds('64.0').waitFor();
  expect(await overlay().count()).toBe(0);
});

test('a file that is emptied before its text is written anew is read to its end', async () => {
  await finds('64.0').waitFor();
  const file = join(contentDir, 'results/baskets.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, '');
  // Not a wait for the server: an editor on a slow disk.
  await setTimeout(20);
  writeFileSync(file, text.replace('"found": 64,', '"found": 64.5,'));
  try {
    await finds('64.5').waitFor();
  } finally {
    writeFileSync(file, text);
  }
  await finds('64.0').waitFor();
  expect(await overlay().count()).toBe(0);
});
