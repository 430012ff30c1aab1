import { create, type Font } from 'fontkitten';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formulaCharacters } from '../../src/integrations/math-fonts.ts';
import { richSite, sites } from './built-sites.ts';

const whole = join('node_modules', 'katex', 'dist', 'fonts');

function fontOf(bytes: Buffer): Font {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('A collection of fonts is no font of KaTeX.');
  return font;
}

/** Which of these characters a font can show; one from which all were cut has no table of them. */
function shownBy(bytes: Buffer, points: readonly number[]): number[] {
  const font = fontOf(bytes);
  try {
    return points.filter((point) => font.hasGlyphForCodePoint(point));
  } catch (error) {
    if (String(error).includes('cmap')) return [];
    throw error;
  }
}

/** Those whose content has formulas. */
const withFormulas = [...sites, richSite].filter((site) => formulaCharacters(site).length);

/** `KaTeX_Main-Regular` of the path of its file. */
const familyOf = (file: string) => /KaTeX_[^.]+/.exec(file)?.[0] ?? '';

test.each(withFormulas)(
  'fonts of formulas under "$base" show all that they did before, in less than half of the bytes',
  (site) => {
    const points = [...formulaCharacters(site)].map((character) => character.codePointAt(0) ?? 0);
    const cut = site.named(/KaTeX[^/]*$/);
    expect(cut.map(familyOf)).toEqual(
      readdirSync(whole)
        .filter((file) => file.endsWith('.woff2'))
        .map(familyOf)
        .toSorted(),
    );

    const sizes = cut.map((file) => {
      const before = readFileSync(join(whole, `${familyOf(file)}.woff2`));
      const after = site.bytesOf(file);
      expect({ file, shown: shownBy(after, points) }).toEqual({ file, shown: shownBy(before, points) });
      return [before.length, after.length] as const;
    });
    const sum = (column: 0 | 1) => sizes.reduce((total, size) => total + size[column], 0);
    expect(sum(1)).toBeLessThan(sum(0) / 2);
  },
);

test.each(withFormulas)('pages under "$base" with formulas name these fonts, and no others', (site) => {
  const fonts = site.named(/KaTeX[^/]*$/);
  expect(fonts.length).toBeGreaterThan(0);
  const faults = site.faults(($) => {
    const named = $('style')
      .text()
      .matchAll(/url\(["']?([^"')]*KaTeX[^"')]*)/g);
    const files = [...new Set([...named].map(([, address = '']) => site.fileAt(address)))].toSorted();
    return files.join() === ($('.katex').length ? fonts.join() : '') ? [] : [`names ${files.join(' and ')}`];
  });
  expect(faults).toEqual([]);
});
