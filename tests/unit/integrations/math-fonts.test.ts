import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { formulaCharacters, mathFonts } from '../../../src/integrations/math-fonts.ts';

const formula = '<span class="katex"><math>\\pi x</math><span class="katex-html">π<i>&lt;</i>π1</span></span>';
const withFormula = (head = '') => new Map([['a/index.html', `<head>${head}</head><p>prose ${formula}</p>`]]);

/** A built site with one page, and a style sheet if its text is given. */
async function siteWith(pages: Map<string, string>, styles?: string): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const site = new BuiltSite('/', new Set(pages.keys()), pages, folder);
  if (styles !== undefined) await site.write('_astro/katex.AB12.css', styles);
  return site;
}

test('formulaCharacters takes each character that formulas show once, and none of their source', () => {
  const pages = new Map([...withFormula(), ['b/index.html', '<p>no formula</p>']]);
  expect(formulaCharacters(new BuiltSite('/', new Set(), pages))).toBe('1<π');
});

test('a site without formulas needs no font', async () => {
  const site = await siteWith(new Map([['index.html', '<p>no formula</p>']]), '');
  expect(await mathFonts(site)).toBe('no page shows a formula');
});

test('formulas without a style sheet stop the build', async () => {
  const site = await siteWith(withFormula());
  await expect(mathFonts(site)).rejects.toThrow('a/index.html show formulas, but _astro/ has no style sheet of KaTeX.');
});

test('a style sheet that names its fonts in another way stops the build, and nothing is deleted', async () => {
  const site = await siteWith(withFormula('katex.AB12.css'), '@font-face{src:url(/_astro/katex.woff2)format(woff2)}');
  await expect(mathFonts(site)).rejects.toThrow('_astro/katex.AB12.css names no font as src:url(….woff2)');
  expect(site.files).toContain('_astro/katex.AB12.css');
});

test('formulas in other classes than KaTeX gave them stop the build', async () => {
  const site = await siteWith(new Map([['a/index.html', '<span class="katex2"><math>x</math><i>x</i></span>']]), '');
  await expect(mathFonts(site)).rejects.toThrow(
    'a/index.html hold formulas, but nothing in them is of the class katex-html.',
  );
});

test('a style sheet of which only some fonts can be cut stops the build, and nothing is deleted', async () => {
  const styles = '@font-face{src:url(/_astro/KaTeX_A.woff2)format("woff2")}@font-face{src:url(/_astro/KaTeX_B.woff2)}';
  const site = await siteWith(withFormula('katex.AB12.css'), styles);
  await site.write('_astro/KaTeX_A.woff2', readFileSync('node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2'));
  await expect(mathFonts(site)).rejects.toThrow('_astro/katex.AB12.css names KaTeX_B.woff2 in another way');
  expect(site.files).toContain('_astro/katex.AB12.css');
});
