import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';

/** Rises whenever the encoding of a picture changes its pixels. */
const RECIPE = 2;

/** The folder in Astro's cache where pictures of one kind wait between builds. */
export function pictureCache(kind: string): string {
  return join(process.env['CACHE_DIR'] ?? join('node_modules', '.astro'), kind);
}

/**
 * What the picture of a drawing is called, without its ending: a hash of the drawing and of what turns it into pixels, so
 * that one that is there is the right one, and nothing is turned into pixels twice.
 */
export function pictureName(svg: string): string {
  return createHash('sha256').update(`${RECIPE} ${sharp.versions.sharp}\n${svg}`).digest('hex').slice(0, 16);
}
