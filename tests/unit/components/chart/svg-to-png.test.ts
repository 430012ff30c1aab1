import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { svgToPng } from '../../../../src/components/chart/svg-to-png.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
  vi.stubEnv('CACHE_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const drawing = (width: number, color = '#000') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="${width}" height="10" fill="${color}"/></svg>`;

test('a drawing has two pixels a unit, and more where it is narrow', async () => {
  expect(await sharp(await svgToPng(drawing(500))).metadata()).toMatchObject({ format: 'png', width: 1000 });
  expect(await sharp(await svgToPng(drawing(300))).metadata()).toMatchObject({ width: 900, height: 30 });
});

test('a drawing is turned into pixels once, and a changed one anew', async () => {
  await svgToPng(drawing(500));
  const [kept = ''] = readdirSync(join(folder, 'charts'));
  writeFileSync(join(folder, 'charts', kept), 'kept');
  expect(Buffer.from(await svgToPng(drawing(500))).toString()).toBe('kept');
  expect(Buffer.from(await svgToPng(drawing(500, '#f00'))).toString()).not.toBe('kept');
  expect(readdirSync(join(folder, 'charts'))).toHaveLength(2);
});
