/** @module-tag all */
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { panelFiles, STRIP_GAP } from '../../../src/lib/gallery/panel-files.ts';
import { runFigures } from '../../../figures/run-figures.ts';
import type { Write } from '../../../src/lib/base/write-whole.ts';
import type { FigureSource } from '../../../src/schemas/figure-lock.ts';
import type { Box } from '../../../src/schemas/paper-example.ts';
import { filesIn, makeExample, makeFigure, makeGallery, sourceOf } from './figure-builders.ts';

const figure = await makeFigure(120, 40);
const jpeg = await makeFigure(120, 40, 'jpeg');
const source = sourceOf(figure);
const example = makeExample();
const files = panelFiles('lamp', example, source);
const KEPT = join('sources', `${source.sha256}.png`);

/** Content with one figure and one example. */
const makeLamp = () => makeGallery([[source, figure]], { lamp: example });

const NEIGHBORS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

/** Whether a cut, lossy as it is, comes nearer to its box of the figure than to the same box a pixel aside. */
async function isAligned(cut: Buffer, box: Box): Promise<boolean> {
  const off = async (right: number, down: number) => {
    const place = { ...box, left: box.left + right, top: box.top + down };
    const published = await sharp(figure).extract(place).raw().toBuffer();
    return cut.reduce((sum, value, at) => sum + Math.abs(value - (published[at] ?? 0)), 0) / cut.length;
  };
  const inPlace = await off(0, 0);
  const aside = await Promise.all(NEIGHBORS.map(([right, down]) => off(right, down)));
  return inPlace < 12 && aside.every((value) => value > inPlace);
}

const pixels = async (file: string) => await sharp(file).raw().toBuffer({ resolveWithObject: true });

/** An address at which connections are counted and dropped. */
async function startDroppingServer(): Promise<{ url: string; count: () => number }> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/figure.png`, count: () => count };
}

describe('runFigures', () => {
  test('cuts panels whose pixels are those of the figure', async () => {
    const { given, panels } = makeLamp();
    expect(await runFigures({ from: given })).toEqual({ cut: 8, kept: 0, failed: [] });
    for (const [name, { box }] of Object.entries(example.panels)) {
      const { lossless = '', avif = '' } = files.panels.find(({ panel }) => panel === name) ?? {};
      const published = await sharp(figure).extract(box).raw().toBuffer();
      const cut = await pixels(join(panels, lossless));
      expect(cut.data.equals(published)).toBe(true);
      expect(await sharp(join(panels, avif)).metadata()).toMatchObject({ width: 32, height: 24, format: 'heif' });
      expect(await isAligned((await pixels(join(panels, avif))).data, box)).toBe(true);
    }
  });

  test('keeps the published values and their color profile in lossless panels, and shows the same colors in the others', async () => {
    const plain = sharp({ create: { width: 120, height: 40, channels: 3, background: '#3b82f6' } });
    const profiled = await plain.withIccProfile('p3').png().toBuffer();
    const { given, panels } = makeGallery([[sourceOf(profiled), profiled]], { lamp: example });
    await runFigures({ from: given });
    const { strips, panels: cuts } = panelFiles('lamp', example, sourceOf(profiled));
    const read = async (file: string | Buffer, ignoreIcc: boolean) => [
      ...(await sharp(file, { ignoreIcc }).removeAlpha().raw().toBuffer()).subarray(0, 3),
    ];
    const { lossless = '', avif = '' } = cuts[0] ?? {};
    const { icc } = await sharp(profiled).metadata();
    expect((await sharp(join(panels, lossless)).metadata()).icc).toEqual(icc);
    const published = await read(profiled, true);
    expect(await read(join(panels, lossless), true)).toEqual(published);
    const shown = await read(profiled, false);
    const distance = (color: number[], to: number[]) =>
      Math.max(...color.map((value, at) => Math.abs(value - (to[at] ?? 0))));
    expect(distance(published, shown)).toBeGreaterThan(12);
    for (const name of [avif, ...strips.map((strip) => strip.name)]) {
      expect(distance(await read(join(panels, name), true), shown)).toBeLessThan(6);
    }
  });

  test('keeps the colors of transparent pixels', async () => {
    const data = Buffer.from(
      Array.from({ length: 120 * 40 * 4 }, (_, at) => (at % 4 === 3 ? (at % 5) * 60 : at % 251)),
    );
    const seeThrough = await sharp(data, { raw: { width: 120, height: 40, channels: 4 } })
      .png()
      .toBuffer();
    const { given, panels } = makeGallery([[sourceOf(seeThrough), seeThrough]], { lamp: example });
    await runFigures({ from: given });
    const [panel] = panelFiles('lamp', example, sourceOf(seeThrough)).panels;
    const published = await sharp(seeThrough).extract(example.panels['sft']!.box).raw().toBuffer();
    expect(panel?.panel).toBe('truth');
    const name = panel?.lossless.replace('truth', 'sft') ?? '';
    expect((await pixels(join(panels, name))).data.equals(published)).toBe(true);
  });

  test('makes strips of the sizes that they are named by, with nothing between the panels', async () => {
    const wide = await makeFigure(1500, 40);
    const wideSource = sourceOf(wide, { width: 1500 });
    const wideExample = makeExample({ width: 480 });
    const { given, panels } = makeGallery([[wideSource, wide]], { lamp: wideExample });
    await runFigures({ from: given });
    const { strips } = panelFiles('lamp', wideExample, wideSource);
    expect(strips.map(({ panelWidth, format }) => `${panelWidth} ${format}`)).toEqual([
      '240 avif',
      '240 webp',
      '480 avif',
      '480 webp',
    ]);
    for (const { name, width, height, panelWidth } of strips) {
      const { data, info } = await pixels(join(panels, name));
      expect(info).toMatchObject({ width, height, channels: 4 });
      const gap = Math.round(STRIP_GAP * panelWidth);
      // AVIF rounds opacity too: by a level or two.
      const isOpaque = (x: number) => {
        const alpha = data[(Math.floor(height / 2) * width + x) * 4 + 3] ?? 128;
        return alpha > 252 || (alpha > 3 && `${alpha} of 255`);
      };
      for (const at of [1, 2]) {
        const start = at * panelWidth + (at - 1) * gap;
        expect([start - 1, start, start + gap - 1, start + gap].map(isOpaque)).toEqual([true, false, false, true]);
      }
      expect([0, width - 1].map(isOpaque)).toEqual([true, true]);
    }
  });

  test('puts the panels into a strip in their order', async () => {
    const { given, panels } = makeLamp();
    await runFigures({ from: given });
    const strip = files.strips.find(({ format }) => format === 'webp');
    const image = sharp(join(panels, strip?.name ?? ''));
    for (const [at, { box }] of Object.values(example.panels).entries()) {
      const left = at * (32 + Math.round(STRIP_GAP * 32));
      const shown = await image.clone().extract({ left, top: 0, width: 32, height: 24 }).removeAlpha().raw().toBuffer();
      expect(await isAligned(shown, box)).toBe(true);
    }
  });

  test('says that there is nothing to do, and does nothing', async () => {
    const { figures } = makeGallery([[source, figure]], {});
    expect(await runFigures()).toEqual({ cut: 0, kept: 0, failed: [], nothing: expect.stringMatching(/no examples/) });
    expect(filesIn(figures)).toEqual([]);
  });

  test('checks every box before anything is brought', async () => {
    const { given, figures } = makeGallery([[source, figure]], { lamp: example, wall: makeExample({ top: 30 }) });
    await expect(runFigures({ from: given })).rejects.toThrow(
      /wall\.json:1:\d+: panels\.truth\.box: The box ends at 34, 54/,
    );
    expect(filesIn(figures)).toEqual([]);
  });
});

describe('a second run', () => {
  test('makes nothing again and needs no network', async () => {
    const { given, figures } = makeLamp();
    await runFigures({ from: given });
    rmSync(join(figures, KEPT));
    const before = filesIn(figures);
    const noWrite: Write = async (file) => expect.fail(`${file} is written`);
    expect(await runFigures({ write: noWrite })).toEqual({ cut: 0, kept: 8, failed: [] });
    expect(await runFigures({ write: noWrite, from: given })).toEqual({ cut: 0, kept: 8, failed: [] });
    expect(filesIn(figures)).toEqual(before);
  });

  test('makes what is missing', async () => {
    const { given, panels } = makeLamp();
    await runFigures({ from: given });
    const name = files.panels[1]?.avif ?? '';
    rmSync(join(panels, name));
    expect(await runFigures()).toEqual({ cut: 1, kept: 7, failed: [] });
    expect(filesIn(panels)).toContain(name);
  });

  test('makes everything again with force', async () => {
    const { given, panels } = makeLamp();
    await runFigures({ from: given });
    for (const name of filesIn(panels)) writeFileSync(join(panels, name), 'old');
    expect(await runFigures({ force: true })).toEqual({ cut: 8, kept: 0, failed: [] });
    for (const name of filesIn(panels)) expect(statSync(join(panels, name)).size).toBeGreaterThan(3);
  });

  test('brings a figure again that is not what it was', async () => {
    const { given, figures } = makeLamp();
    await runFigures({ from: given });
    writeFileSync(join(figures, KEPT), 'damaged');
    await runFigures({ from: given, force: true });
    expect(readFileSync(join(figures, KEPT))).toEqual(figure);
  });

  test('replaces the pictures of a box that changed, and removes those of an example that is gone', async () => {
    const { given, panels, put } = makeGallery([[source, figure]], { lamp: example, wall: example });
    await runFigures({ from: given });
    const moved = makeExample({ top: 4 });
    put('paper/lamp.json', moved);
    rmSync(join(process.env['CONTENT_DIR'] ?? '', 'gallery/paper/wall.json'));
    expect(await runFigures()).toEqual({ cut: 8, kept: 0, failed: [] });
    const { strips, panels: cuts } = panelFiles('lamp', moved, source);
    const names = [...strips.map(({ name }) => name), ...cuts.flatMap(({ avif, lossless }) => [avif, lossless])];
    expect(filesIn(panels)).toEqual(names.toSorted());
  });

  test('removes nothing but pictures of its own', async () => {
    const { given, panels, figures } = makeLamp();
    mkdirSync(join(panels, 'more'), { recursive: true });
    const others = [
      'notes.txt',
      'holiday.webp',
      'my-holiday-in-rome.avif',
      'wall-0123456789ab-sft.png',
      'wall-0123456789ab-sft.avif.bak',
      'more/wall-0123456789ab-sft.avif',
      'wall-0123456789ab-sft.avif.1.part',
    ];
    const stale = ['wall-0123456789ab-sft.avif', 'wall-0123456789ab-strip-240.webp'];
    for (const name of [...others, ...stale]) writeFileSync(join(panels, name), '');
    writeFileSync(join(figures, 'wall-0123456789ab-sft.avif'), '');
    await runFigures({ from: given });
    expect(filesIn(panels)).toEqual(expect.arrayContaining(others));
    for (const name of stale) expect(filesIn(panels)).not.toContain(name);
    expect(filesIn(figures)).toContain('wall-0123456789ab-sft.avif');
  });
});

describe('figures from a folder', () => {
  test('are named where the folder or a file is missing', async () => {
    const { given } = makeLamp();
    const none = join(given, 'none');
    await expect(runFigures({ from: none })).rejects.toThrow(`There is no folder ${none} to take the figures from`);
    rmSync(join(given, 'figure.png'));
    const { failed } = await runFigures({ from: given });
    expect(failed).toEqual([{ file: 'figure.png', reason: `${join(given, 'figure.png')} is missing` }]);
  });

  test('are read through a link', async () => {
    const { given } = makeLamp();
    writeFileSync(join(given, 'elsewhere'), figure);
    rmSync(join(given, 'figure.png'));
    symlinkSync(join(given, 'elsewhere'), join(given, 'figure.png'));
    expect(await runFigures({ from: given })).toMatchObject({ cut: 8 });
  });

  test.each<[string, Uint8Array, Partial<FigureSource>, RegExp]>([
    ['another file', Buffer.from('other'), sourceOf(figure), /^it has 5 bytes with SHA-256/],
    ['an HTML page', Buffer.from('<html>'), {}, /^this is an HTML page/],
    ['half a picture', figure.subarray(0, 300), {}, /^it cannot be read as a picture/],
    ['another format', jpeg, {}, /^it is jpeg, the lock file says png/],
  ])('are refused where one is %s, and nothing is cut', async (_, bytes, changes, reason) => {
    const { given, panels } = makeGallery([[sourceOf(bytes, changes), bytes]], { lamp: example });
    const report = await runFigures({ from: given });
    expect(report).toEqual({
      cut: 0,
      kept: 0,
      failed: [{ file: 'figure.png', reason: expect.stringMatching(reason) }],
    });
    expect(filesIn(panels)).toEqual([]);
  });
});

describe('a figure that cannot be had', () => {
  test('does not keep the others from being cut, nor are its pictures removed', async () => {
    const otherSource = sourceOf(jpeg, { file: 'other.jpeg', format: 'jpeg' });
    const { given, panels, figures, put } = makeGallery(
      [
        [otherSource, jpeg],
        [source, figure],
      ],
      { wall: makeExample({}, { source: 'other.jpeg' }) },
    );
    await runFigures({ from: given });
    const [lost = '', ...before] = filesIn(panels);
    rmSync(join(panels, lost));
    put('paper/lamp.json', example);
    rmSync(join(given, 'other.jpeg'));
    rmSync(join(figures, 'sources'), { recursive: true });
    const report = await runFigures({ from: given });
    expect(report).toMatchObject({ cut: 8, kept: 7, failed: [{ file: 'other.jpeg' }] });
    expect(filesIn(panels)).toEqual(expect.arrayContaining(before));
    expect(filesIn(panels)).toHaveLength(15);
  });

  test('is asked for three times, or as often as wanted', async () => {
    const { url, count } = await startDroppingServer();
    makeGallery([[{ ...source, url }, figure]], { lamp: example });
    const pause = async () => {};
    const { failed } = await runFigures({ pause });
    expect(failed).toEqual([{ file: 'figure.png', reason: expect.stringContaining(new URL(url).host) }]);
    expect(count()).toBe(3);
    await runFigures({ pause, tries: 1 });
    expect(count()).toBe(4);
  });

  test('is not asked for where no example needs it', async () => {
    const { url, count } = await startDroppingServer();
    const unused = { ...source, file: 'unused.png', sha256: '0'.repeat(64), url };
    const { given, figures } = makeGallery([[source, figure]], { lamp: example });
    await runFigures({ from: given });
    const lockFile = join(process.env['CONTENT_DIR'] ?? '', 'gallery/figures.lock.json');
    const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as { sources: FigureSource[] };
    writeFileSync(lockFile, JSON.stringify({ ...lock, sources: [source, unused] }));
    expect(await runFigures()).toEqual({ cut: 0, kept: 8, failed: [] });
    expect(count()).toBe(0);
    expect(filesIn(join(figures, 'sources'))).toHaveLength(1);
  });
});

describe('a disk that fills up', () => {
  test.each([
    ['at the figure', 0, []],
    ['at the first picture', 1, [KEPT]],
    ['half-way', 5, [KEPT]],
  ])('%s leaves whole files only, and is named', async (_, whole, expected) => {
    const { given, figures, panels } = makeLamp();
    let count = 0;
    const write: Write = async (file, bytes) => {
      count += 1;
      writeFileSync(file, count > whole ? bytes.subarray(0, bytes.length / 2) : bytes);
      if (count > whole) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
    await expect(runFigures({ from: given, write })).rejects.toThrow(
      /figures\/(sources|panels)\/[\w.-]+\.(png|avif|webp) could not be written: the disk is full$/,
    );
    expect(count).toBe(whole + 1);
    expect(filesIn(figures)).toHaveLength(whole);
    expect(filesIn(figures)).toEqual(expect.arrayContaining(expected));
    for (const name of filesIn(panels)) await sharp(join(panels, name)).raw().toBuffer();
    // With room again, the rest is made.
    const kept = filesIn(panels).length;
    expect(await runFigures({ from: given })).toEqual({ cut: 8 - kept, kept, failed: [] });
  });
});
