import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from './content-files.ts';

/** Ways to write a rounded number, a share as a percentage, or a number with a unit behind a plain space. */
const ROUNDING = /\.to(?:Fixed|Precision|Exponential|LocaleString)\(|NumberFormat\(|Math\.round\(|\* 100\)/;
const UNIT = /\}%|\} (?:pp|ms)\b/;
/** A percentage that is a length in CSS. */
const LENGTH = /\bstyle\b|calc\(|--\w/;

/** Where digits are rounded for no reader. */
const FOR_PROGRAMS: Record<string, string> = {
  'src/components/chart/svg-context.ts': 'coordinates of a drawing',
  'src/components/chart/text-metrics.ts': 'coordinates of a drawing',
  'src/lib/gallery/panel-files.ts': 'pixels of a picture',
  'src/lib/media/media-files.ts': 'pixels of a picture',
  'src/lib/numbers/result-number.ts': 'a score on the scale of 100, which is not rounded there',
};

const isWriting = (line: string) => ROUNDING.test(line) || (UNIT.test(line) && !LENGTH.test(line));

test('numbers that readers see are rounded and have their unit in src/lib/numbers/format.ts alone', () => {
  const files = globSync('src/**/*.{ts,js,astro}').map((file) => file.replaceAll('\\', '/'));
  const writing = files.filter((file) => textOf(file).split('\n').some(isWriting)).toSorted();
  expect(writing).toEqual([...Object.keys(FOR_PROGRAMS), 'src/lib/numbers/format.ts'].toSorted());
});

test.each([
  'const text = `${Math.round(share)} of 100`;',
  'value.toFixed(1)',
  'element.ariaValueText = `${input.value}%`;',
  'say(`Took ${time} ms`)',
])('%s is found', (line) => {
  expect(isWriting(line)).toBe(true);
});
