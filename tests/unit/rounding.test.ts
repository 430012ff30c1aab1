import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Ways to write a rounded number, or a share as a percentage. */
const ROUNDING = /\.toFixed\(|\.toPrecision\(|\.toLocaleString\(|NumberFormat\(|Math\.round\(\s*100\s*\*|\* 100\)/;

/** Where digits are rounded for no reader. */
const FOR_PROGRAMS: Record<string, string> = {
  'src/components/chart/text-metrics.ts': 'coordinates of a drawing',
  'src/components/lab/scene-board.ts': 'coordinates of a scene',
  'src/lib/numbers/result-number.ts': 'a score on the scale of 100, which is not rounded there',
};

test('numbers that readers see are rounded in src/lib/numbers/format.ts alone', () => {
  const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
  const rounding = files.filter((file) => ROUNDING.test(readFileSync(file, 'utf8'))).toSorted();
  expect(rounding).toEqual([...Object.keys(FOR_PROGRAMS), 'src/lib/numbers/format.ts'].toSorted());
});
