import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textFonts, unicodeRanges } from '../../../src/integrations/text-fonts.ts';
import { textOf } from '../content-files.ts';

const files = [...textOf('astro.config.mjs').matchAll(/'([\w-]+\/files\/[\w-]+\.woff2)'/g)].map(
  ([, file]) => file ?? '',
);

function fontOf(bytes: Buffer) {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('A collection holds several fonts.');
  return font;
}

test('unicodeRanges joins what stands beside each other', () => {
  expect(unicodeRanges([...'éaècbÀ'])).toEqual(['U+61-63', 'U+C0', 'U+E8-E9']);
});

test('the site has two fonts', () => {
  expect(files).toHaveLength(2);
});

test.each(files)(
  '%s is cut in two, which together have all its characters and only the weights in use',
  async (file) => {
    const { fonts } = await textFonts.resolveFont({ options: { file: `@fontsource-variable/${file}` } });
    const parts = fonts.map(({ src, meta, weight, unicodeRange }) => {
      const { variationAxes, characterSet } = fontOf(Buffer.from(src[0]?.url.split(',')[1] ?? '', 'base64'));
      const axis = `${variationAxes['wght']?.min} ${variationAxes['wght']?.max}`;
      return { name: meta.subset, axis, weight, unicodeRange, characters: characterSet };
    });
    expect(parts.map(({ name, weight, axis }) => [name, weight, axis])).toEqual([
      ['common', '400 700', '400 700'],
      ['rare', '400 700', '400 700'],
    ]);
    const whole = fontOf(readFileSync(`node_modules/@fontsource-variable/${file}`)).characterSet;
    expect(new Set(parts.flatMap(({ characters }) => characters))).toEqual(new Set(whole));
    const [common, rare] = parts.map(({ characters }) => String.fromCodePoint(...characters));
    expect(common).toMatch(/^(?=.*a)(?=.*Z)(?=.*0)(?=.*−)(?=.*’)[^é]*$/su);
    expect(rare).toMatch(/^(?=.*é)(?=.*Ü)[^aZ0−’]*$/su);
    // A browser that meets "é" loads the second part, and for nothing that the first one has.
    expect(parts.map(({ unicodeRange }) => unicodeRange)).toEqual([undefined, unicodeRanges([...(rare ?? '')])]);
  },
);
