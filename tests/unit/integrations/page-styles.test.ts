import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'postcss';
import { expect, onTestFinished, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { pageStyles, usedStyles } from '../../../src/integrations/page-styles.ts';

/** Of two components and two elements, one of each is there. */
const isThere = (name: string) => name === 'data-astro-cid-here' || name === 'copy-text';

test.each([
  ['a{b:c}d{e:f}', 'a{b:c}d{e:f}'],
  ['.a[data-astro-cid-here]{b:c}.a[data-astro-cid-gone]{b:c}', '.a[data-astro-cid-here]{b:c}'],
  ['.a[data-astro-cid-gone],.b{c:d}', '.a[data-astro-cid-gone],.b{c:d}'],
  ['copy-text button{a:b}lab-live .result[data-method=x]{a:b}p>lab-live{a:b}', 'copy-text button{a:b}'],
  ['.lab-live{a:b}[data-of=lab-live]{a:b}::view-part{a:b}', '.lab-live{a:b}[data-of=lab-live]{a:b}::view-part{a:b}'],
  ['lab-live:is([a],:has(.b)) :is(.a,.b){c:d}p:not(.a,.b){c:d}', 'p:not(.a,.b){c:d}'],
  [':is(lab-live,p) a{b:c}p:not(lab-live){b:c}', ':is(lab-live,p) a{b:c}p:not(lab-live){b:c}'],
  ['@media print{lab-live{a:b}}@media print{lab-live{a:b}p{a:b}}', '@media print{p{a:b}}'],
  ['@layer a,b;@layer a{lab-live{x:y}}', '@layer a,b'],
  ['@font-face{src:url(data:a;b{)}p{content:"}{;"}', '@font-face{src:url(data:a;b{)}p{content:"}{;"}'],
  ['@keyframes own-move{from{a:b}to{a:c}}', '@keyframes own-move{from{a:b}to{a:c}}'],
])('of %j stays %j', (css, used) => {
  expect(usedStyles(parse(css), isThere)).toBe(used);
});

test('each page gets the styles of what it shows, in their order, and asks for no style sheet', async () => {
  const link = '<link rel="stylesheet" href="/pivot/_astro/a.1.css">';
  const pages = new Map([
    ['index.html', `<head><style>p{x:y}</style>${link}<style>q{x:y}</style></head><own-here></own-here>`],
    ['b/index.html', `${link}<script type="module" src="/pivot/_astro/b.js"></script>`],
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const site = new BuiltSite('/pivot', new Set(pages.keys()), pages, folder);
  await site.write('_astro/a.1.css', 'own-here{a:b}own-made{src:url(f.woff2)}own-gone{a:url(/a)}');
  await site.write('_astro/b.js', 'document.createElement("own-made")');
  await pageStyles(site);
  const made = 'own-made{src:url(/pivot/_astro/f.woff2)}';
  expect(Object.fromEntries(site.pages)).toEqual({
    'index.html': `<head><style>p{x:y}own-here{a:b}q{x:y}</style></head><own-here></own-here>`,
    'b/index.html': `<style>${made}</style><script type="module" fetchpriority="low" src="/pivot/_astro/b.js"></script>`,
  });
});
