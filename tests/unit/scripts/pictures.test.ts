import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesPage, compareFolders, comparePictures } from '../../../scripts/pictures/compare.ts';
import { shotsOf } from '../../../scripts/pictures/shots.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a white picture with one dark pixel for each column that is named; gives its file. */
async function picture(name: string, width: number, height: number, dark: readonly number[] = []): Promise<string> {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  const pixels = new Uint8Array(width * height).fill(255);
  for (const column of dark) pixels[column] = 0;
  await sharp(pixels, { raw: { width, height, channels: 1 } })
    .png()
    .toFile(file);
  return file;
}

describe('comparePictures', () => {
  test('counts the pixels that differ and shows where', async () => {
    const [a, b] = [await picture('a.png', 8, 4), await picture('b.png', 8, 4, [1, 5])];
    const shown = join(folder, 'difference.png');
    expect(await comparePictures(a, b, shown)).toBe(2);
    expect(await sharp(shown).metadata()).toMatchObject({ width: 8, height: 4 });
  });

  test('finds none in pictures of the same pixels, however they are packed, and writes nothing', async () => {
    const a = await picture('a.png', 8, 4, [3]);
    const b = join(folder, 'b.png');
    await sharp(a).png({ compressionLevel: 0 }).toFile(b);
    expect(await comparePictures(a, b, '/no/such/folder/difference.png')).toBe(0);
  });

  test('counts what only the larger one has', async () => {
    const [a, b] = [await picture('a.png', 8, 4), await picture('b.png', 8, 6)];
    expect(await comparePictures(a, b, join(folder, 'difference.png'))).toBe(16);
  });
});

test('compareFolders names what is new, gone and changed, of the names that are asked for', async () => {
  await picture('before/same.png', 4, 4);
  await picture('after/same.png', 4, 4);
  await picture('before/changed.png', 4, 4);
  await picture('after/changed.png', 4, 4, [0]);
  await picture('before/gone.png', 4, 4);
  await picture('after/new.png', 4, 4);
  await picture('after/other.png', 4, 4);
  const [before, after, differences] = ['before', 'after', 'differences'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect(await compareFolders(before, after, differences, (name) => name !== 'other.png')).toEqual([
    { name: 'changed.png', kind: 'changed', pixels: 1 },
    { name: 'gone.png', kind: 'gone', pixels: 0 },
    { name: 'new.png', kind: 'new', pixels: 0 },
  ]);
});

test('changesPage shows what there is of each change', () => {
  const page = changesPage([
    { name: 'home 390 dark.png', kind: 'changed', pixels: 3 },
    { name: 'a.png', kind: 'new', pixels: 0 },
    { name: 'b.png', kind: 'gone', pixels: 0 },
  ]);
  expect([...page.matchAll(/src="([^"]+)"/g)].map(([, address]) => address)).toEqual([
    'accepted/home%20390%20dark.png',
    'taken/home%20390%20dark.png',
    'differences/home%20390%20dark.png',
    'taken/a.png',
    'accepted/b.png',
  ]);
  expect(page).toContain('changed, 3 pixels');
});

describe('shotsOf', () => {
  function page(path: string, html = '') {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  const payload = (series: readonly string[]) =>
    `<script type="application/json">${JSON.stringify([
      { id: 'main', items: [{ id: 'b16' }, { id: 'l16' }], series: series.map((id) => ({ id })) },
    ])}</script>`;

  test('takes each page once, as it is without live charts', () => {
    page('index.html');
    page('404.html');
    page('data/index.html');
    expect(shotsOf(folder)).toEqual([
      { name: '404.html', path: '/404.html', isLive: false },
      { name: 'data', path: '/data/', isLive: false },
      { name: 'home', path: '/', isLive: false },
    ]);
  });

  test('takes a chart in each of its states', () => {
    page('charts/scaling/index.html', payload(['sft', 'dpo']));
    expect(shotsOf(folder)).toEqual([
      { name: 'charts scaling', path: '/charts/scaling/', isLive: false },
      { name: 'charts scaling live', path: '/charts/scaling/', isLive: true },
      { name: 'charts scaling point', path: '/charts/scaling/?at=main.l16', isLive: true },
      { name: 'charts scaling hidden', path: '/charts/scaling/?hide=sft', isLive: true },
    ]);
  });

  test('hides no series where there is one, and finds no states in a table', () => {
    page('charts/gaps/index.html', payload(['gap']));
    page('charts/table/index.html', '<table></table>');
    expect(shotsOf(folder).map(({ name }) => name)).toEqual([
      'charts gaps',
      'charts gaps live',
      'charts gaps point',
      'charts table',
    ]);
  });
});
