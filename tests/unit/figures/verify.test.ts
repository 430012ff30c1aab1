import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeFigure, requireSameBytes } from '../../../figures/verify.ts';
import { makeFigure, makePixelBomb, sourceOf } from './figure-builders.ts';

const figure = await makeFigure(120, 40);

describe('requireSameBytes', () => {
  test('takes the figure of the lock file', () => {
    expect(() => requireSameBytes(figure, sourceOf(figure))).not.toThrow();
  });

  test('refuses a figure with one other bit, with both hashes and what to do', () => {
    const other = Buffer.from(figure);
    other.writeUInt8(other.readUInt8(100) ^ 1, 100);
    const check = () => requireSameBytes(other, sourceOf(figure));
    expect(check).toThrow(
      `it has ${figure.length} bytes with SHA-256 ${sourceOf(other).sha256}, the lock file says ${figure.length} bytes with SHA-256 ${sourceOf(figure).sha256}`,
    );
    expect(check).toThrow(/put its hash and size into content\/gallery\/figures\.lock\.json.*--from/);
  });

  test('refuses a figure of another size than the lock file says, also with the right hash', () => {
    expect(() => requireSameBytes(figure, sourceOf(figure, { bytes: 7 }))).toThrow('the lock file says 7 bytes');
  });

  test.each(['<!DOCTYPE html><p>Sign in', '\n <html lang="en">', '\uFEFF<!-- a comment --><html>', '<head><title>'])(
    'says that %j is an HTML page',
    (text) => {
      const page = Buffer.from(text);
      expect(() => requireSameBytes(page, sourceOf(page))).toThrow('this is an HTML page, not a picture');
    },
  );
});

describe('decodeFigure', () => {
  test('gives the pixels of a figure', async () => {
    const { bytes, data, raw } = await decodeFigure(figure, sourceOf(figure));
    expect(bytes).toBe(figure);
    expect(raw).toEqual({ width: 120, height: 40, channels: 3 });
    expect(data.equals(await sharp(figure).raw().toBuffer())).toBe(true);
  });

  test.each(['png', 'jpeg'] as const)(
    'refuses a truncated %s, also one that its lock file describes',
    async (format) => {
      const whole = await makeFigure(120, 40, format);
      const half = whole.subarray(0, whole.length * 0.7);
      const decoded = decodeFigure(half, sourceOf(half, { format }));
      await expect(decoded).rejects.toThrow(/^it cannot be read as a picture: /);
    },
  );

  test('refuses a file that is no picture', async () => {
    const text = Buffer.from('not a picture');
    await expect(decodeFigure(text, sourceOf(text))).rejects.toThrow(/^it cannot be read as a picture: /);
  });

  test('refuses another format than the lock file says', async () => {
    const jpeg = await makeFigure(120, 40, 'jpeg');
    await expect(decodeFigure(jpeg, sourceOf(jpeg))).rejects.toThrow('it is jpeg, the lock file says png');
  });

  test('refuses another size than the lock file says', async () => {
    const source = sourceOf(figure, { width: 121 });
    await expect(decodeFigure(figure, source)).rejects.toThrow('it has 120 × 40 pixels, the lock file says 121 × 40');
  });

  test('does not decode a small file that claims to be a huge picture', async () => {
    const bomb = makePixelBomb(60_000, 60_000);
    const source = sourceOf(bomb, { width: 60_000, height: 60_000 });
    await expect(decodeFigure(bomb, source)).rejects.toThrow(/cannot be read as a picture: .*pixel limit/);
  });
});
