import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attributesOf, filesOf, pageOf, readBytes, readText } from './built-site.ts';

const KILOBYTE = 1000;

const home = pageOf('root', 'index.html');
const zipped = (data: string | Buffer) => gzipSync(data, { level: 9 }).length;
const fileOf = (address: string) => address.replace(/^\//, '');

interface Asset {
  name: string;
  bytes: number;
}

/** The assets over a budget, largest first; nothing where they fit. */
function overBudget(assets: Asset[], kilobytes: number): string[] {
  const total = assets.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= kilobytes * KILOBYTE) return [];
  const lines = assets.toSorted((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${name}: ${bytes} bytes`);
  return [`${total} bytes, ${kilobytes} kB allowed`, ...lines];
}

const asset = (file: string): Asset => ({ name: file, bytes: zipped(readBytes('root', file)) });

/** A script with all that it imports at once. */
function withImports(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readText('root', file).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    withImports(`_astro/${name}`, seen);
  return seen;
}

const scripts = [
  ...new Set(attributesOf(home, 'script[src]', 'src').flatMap((address) => [...withImports(fileOf(address))])),
];

test('the home page and its styles weigh at most 50 kB', () => {
  const styles = attributesOf(home, 'link[rel="stylesheet"]', 'href').map(fileOf);
  expect(styles.length).toBeGreaterThan(0);
  expect(overBudget(['index.html', ...styles].map(asset), 50)).toEqual([]);
});

test('its scripts weigh at most 20 kB before a chart is near', () => {
  const inline = home.$('script:not([src]):not([type="application/json"])').text();
  expect(overBudget([...scripts.map(asset), { name: 'inline', bytes: zipped(inline) }], 20)).toEqual([]);
});

test('its fonts weigh at most 120 kB', () => {
  const fonts = attributesOf(home, 'link[rel="preload"][as="font"]', 'href').map(fileOf);
  expect(fonts).toHaveLength(2);
  expect(
    overBudget(
      fonts.map((file) => ({ name: file, bytes: readBytes('root', file).length })),
      120,
    ),
  ).toEqual([]);
});

test('the code of charts weighs at most 75 kB more', () => {
  const chartCode = filesOf('root').filter((file) => file.endsWith('.js') && !scripts.includes(file));
  expect(chartCode.some((file) => file.includes('live-chart'))).toBe(true);
  expect(overBudget(chartCode.map(asset), 75)).toEqual([]);
});
