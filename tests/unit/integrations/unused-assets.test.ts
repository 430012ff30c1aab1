import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { unusedAssets } from '../../../src/integrations/unused-assets.ts';

test('keeps what a page leads to, straight or by other files, and removes the rest', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '_astro'));
  const files: Record<string, string> = {
    'index.html': '<script src="/base/_astro/page.a.js"></script>',
    '_astro/page.a.js': 'import("./late.b.js")',
    '_astro/late.b.js': 'new Worker("worker.c.js")',
    '_astro/worker.c.js': '',
    '_astro/gallery.d.js': 'import "./gallery-part.e.js"; import "./late.b.js"',
    '_astro/gallery-part.e.js': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const site = await BuiltSite.read(folder, '/base/');
  expect(await unusedAssets(site)).toContain('2 of 5');
  expect(readdirSync(join(folder, '_astro')).toSorted()).toEqual(['late.b.js', 'page.a.js', 'worker.c.js']);
  expect([...site.files].filter((file) => file.includes('gallery'))).toEqual([]);
});
