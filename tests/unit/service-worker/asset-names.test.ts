import { expect, test } from 'vitest';
import { importedScripts, isAsset, neededAssets } from '../../../src/service-worker/asset-names.ts';

test('an asset stands in the folder of files whose names hold their hash', () => {
  expect(isAsset('https://example.org/pivot/_astro/Base.abc.css')).toBe(true);
  expect(isAsset('https://example.org/pivot/data/results.json?x=/_astro/')).toBe(false);
});

test('a page needs its style sheets, scripts and fonts, and no picture, each once', () => {
  const html =
    '<link rel="preload" href="/a/_astro/fonts/x.woff2"><link href="/a/_astro/y.css"><script src="/a/_astro/z.js"></script>' +
    '<script src="/a/_astro/z.js"></script><img src="/a/_astro/p.avif"><a href="https://example.org/_astro/">';
  expect(neededAssets(html, 'https://host.org/a/b/')).toEqual([
    'https://host.org/a/_astro/fonts/x.woff2',
    'https://host.org/a/_astro/y.css',
    'https://host.org/a/_astro/z.js',
  ]);
});

test('a script needs what it imports, and not what it may load later', () => {
  const code = 'import{a as b}from"./d4.x-1.js";import"./e5.js";export*from"./f6.js";import("./g7.js");f("./h8.js")';
  expect(importedScripts(code, 'https://host.org/a/_astro/z.js')).toEqual([
    'https://host.org/a/_astro/d4.x-1.js',
    'https://host.org/a/_astro/e5.js',
    'https://host.org/a/_astro/f6.js',
  ]);
});
