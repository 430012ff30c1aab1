import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from '../content-files.ts';

/** The site's own font that each one stands in for. */
const OWN = {
  'Times stand-in': 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'Noto stand-in': 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'Arial stand-in': 'inter/files/inter-latin-wght-normal.woff2',
  'Roboto stand-in': 'inter/files/inter-latin-wght-normal.woff2',
};

const faces = [...textOf('src/styles/stand-in-fonts.css').matchAll(/@font-face \{([^}]+)\}/g)].map(([, rules = '']) =>
  Object.fromEntries([...rules.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])),
);
const number = (value: string | undefined) => Number.parseFloat(value ?? '');

/** Ascent, descent and gap between lines of a font of the site, in shares of its size. */
function metricsOf(file: string): [ascent: number, descent: number, gap: number] {
  const font = create(readFileSync(`node_modules/@fontsource-variable/${file}`));
  if ('fonts' in font) throw new Error(`${file} holds several fonts.`);
  return [font.ascent / font.unitsPerEm, -font.descent / font.unitsPerEm, font.lineGap / font.unitsPerEm];
}

test('each font has a stand-in of both weights on each kind of system, and the site asks for them', () => {
  const names = faces.map((face) => `${face['font-family']} ${face['font-weight']}`);
  expect(names.toSorted()).toEqual(
    Object.keys(OWN)
      .flatMap((name) => [`'${name}' 400`, `'${name}' 600`])
      .toSorted(),
  );
  const asked = [...textOf('astro.config.mjs').matchAll(/'([^']+ stand-in)'/g)].map(([, name]) => name);
  expect(asked).toEqual(Object.keys(OWN));
});

test.each(Object.entries(OWN))('lines of "%s" are as tall as those of the font it stands in for', (name, file) => {
  const [ascent, descent, gap] = metricsOf(file);
  for (const face of faces.filter((one) => one['font-family'] === `'${name}'`)) {
    const size = number(face['size-adjust']) / 100;
    expect((number(face['ascent-override']) / 100) * size).toBeCloseTo(ascent, 3);
    expect((number(face['descent-override']) / 100) * size).toBeCloseTo(descent, 3);
    expect((number(face['line-gap-override']) / 100) * size).toBeCloseTo(gap, 3);
  }
});
