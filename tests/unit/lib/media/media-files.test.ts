import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mediaBytes, mediaPath, pictureOf } from '../../../../src/lib/media/media-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
const { CACHE_DIR } = process.env;
beforeAll(() => void (process.env['CACHE_DIR'] = join(folder, 'cache')));
afterAll(() => {
  if (CACHE_DIR === undefined) delete process.env['CACHE_DIR'];
  else process.env['CACHE_DIR'] = CACHE_DIR;
  rmSync(folder, { recursive: true });
});

async function written(name: string, width: number, height: number): Promise<string> {
  const file = join(folder, name);
  await sharp({ create: { width, height, channels: 3, background: '#123' } }).toFile(file);
  return file;
}

test('the address of a picture is made of the words of its name and of what it holds', async () => {
  const { stills } = await pictureOf(await written('Our Figüre (2).PNG', 30, 20));
  expect(stills.map(mediaPath)).toEqual([expect.stringMatching(/^\/media\/our-figu-re-2\.[0-9a-f]{8}\.30\.webp$/)]);
  const [other] = (await pictureOf(await written('our-figu-re-2.png', 31, 20))).stills;
  expect(mediaPath(other!)).not.toBe(mediaPath(stills[0]!));
});

test('a picture is never enlarged, and one of many pixels has stills for every column', async () => {
  const wide = await pictureOf(await written('wide.jpg', 5000, 1000));
  expect(wide).toMatchObject({ width: 3840, height: 768, isMoving: false, isSeeThrough: false });
  expect(wide.stills.map(({ width }) => width)).toEqual([480, 960, 1440, 1920, 3840]);
  const narrow = await pictureOf(await written('narrow.jpg', 481, 7));
  expect(narrow.stills.map(({ width }) => width)).toEqual([480, 481]);
});

test('a still comes from the cache the second time', async () => {
  const source = await written('cached.png', 20, 20);
  const [still] = (await pictureOf(source)).stills;
  const bytes = await mediaBytes(still!);
  rmSync(source);
  expect((await mediaBytes(still!)).equals(bytes)).toBe(true);
});

test('a file that is no picture is named, with what would be right', async () => {
  const file = join(folder, 'broken.png');
  writeFileSync(file, 'not a picture');
  await expect(pictureOf(file)).rejects.toThrow(/broken\.png: this picture cannot be read \(.+\)\. Save it anew/);
});

test('a GIF of several frames moves, and one frame does not', async () => {
  const frames = Buffer.from([255, 0, 0, 0, 0, 255]);
  const moving = join(folder, 'moving.gif');
  await sharp(frames, { raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } }).toFile(moving);
  expect(await pictureOf(moving)).toMatchObject({ isMoving: true, width: 1, height: 1 });
  expect(await pictureOf(await written('still.gif', 2, 2))).toMatchObject({ isMoving: false });
});

test('a picture is see-through where a pixel is, and not for a channel that says nothing', async () => {
  const isSeeThrough = async (alpha: number) => {
    const file = join(folder, `alpha-${alpha}.png`);
    await sharp({ create: { width: 2, height: 2, channels: 4, background: { r: 0, g: 0, b: 0, alpha } } }).toFile(file);
    return (await pictureOf(file)).isSeeThrough;
  };
  expect([await isSeeThrough(0.5), await isSeeThrough(1)]).toEqual([true, false]);
});

test('a part of a picture has its own name, size and pixels, and lies inside', async () => {
  const file = join(folder, 'two.png');
  const [left, right] = ['#000', '#fff'].map((background) => ({
    create: { width: 20, height: 30, channels: 3 as const, background },
  }));
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#000' } })
    .composite([
      { input: left!, left: 0, top: 0 },
      { input: right!, left: 20, top: 0 },
    ])
    .toFile(file);
  const box = { left: 20, top: 2, width: 16, height: 24 };
  const { width, height, stills } = await pictureOf(file, box);
  expect([width, height, stills.length]).toEqual([16, 24, 1]);
  expect(mediaPath(stills[0]!)).toMatch(/\.20-2-16-24\.16\.webp$/);
  const { dominant } = await sharp(await mediaBytes(stills[0]!)).stats();
  expect(dominant.r).toBeGreaterThan(240);
  await expect(pictureOf(file, { ...box, left: 30 })).rejects.toThrow(
    'a box ends at 46, 26, outside its 40 × 30 pixels',
  );
});

test('a picture that ends too early is named, where its bytes are first asked for too', async () => {
  const file = join(folder, 'cut.jpg');
  const whole = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  writeFileSync(file, whole.subarray(0, whole.length - 300));
  const { stills } = await pictureOf(file);
  await expect(mediaBytes(stills[0]!)).rejects.toThrow(/cut\.jpg: this picture cannot be read \(.*premature end/);
});
