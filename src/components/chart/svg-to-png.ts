import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '../../lib/base/write-whole.ts';
import { pictureCache, pictureName } from '../../lib/base/picture-cache.ts';

/** Pixels for one unit of a drawing, and the least width of a picture: a narrow drawing gets more. */
const SCALE = 2;
const LEAST_WIDTH = 900;

/** The PNG file of a drawing in SVG; what an earlier build has made is taken from Astro's cache. */
export async function svgToPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(pictureCache('charts'), `${pictureName(svg)}.png`);
  if (existsSync(file)) return new Uint8Array(await readFile(file));
  const drawing = Buffer.from(svg);
  const { width } = await sharp(drawing).metadata();
  const scale = Math.max(SCALE, Math.ceil(LEAST_WIDTH / width));
  // Few colors, which a palette holds without dithering; more effort takes four times as long and saves nothing.
  const pixels = await sharp(drawing, { density: 72 * scale })
    .png({ palette: true, effort: 3, dither: 0 })
    .toBuffer();
  await writeWhole(file, pixels);
  return new Uint8Array(pixels);
}
