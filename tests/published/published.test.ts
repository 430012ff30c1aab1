import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BuildManifest } from '../../src/integrations/build-manifest.ts';
import { sitePlace } from '../../src/lib/base/site-place.ts';
import { openPage, wakeCharts } from '../browser/browser.ts';

// The other tests build sites of their own; these read the one that is published.
const { base } = sitePlace(process.env);
const pages = globSync('**/*.html', { cwd: 'dist' }).map((file) => file.replaceAll('\\', '/'));

test('there are pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['index.html', '404.html']));
});

test('every file is the one that was built', () => {
  const { files } = JSON.parse(readFileSync('dist/data/build.json', 'utf8')) as BuildManifest;
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(`dist/${path}`))
      .digest('hex');
  expect(files.filter(({ path, sha256 }) => hashOf(path) !== sha256)).toEqual([]);
});

test.for(pages)('%s opens at its address without a fault, and its charts respond', async (file) => {
  const { page, complaints } = await openPage(base + file.replace(/index\.html$/, ''));
  await wakeCharts(page);
  expect(await page.locator('h1').count()).toBe(1);
  expect(complaints).toEqual([]);
});
