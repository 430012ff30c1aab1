import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { runFigures } from '../../figures/run-figures.ts';
import { figureLockSchema } from '../../src/schemas/figure-lock.ts';

const LOCK_FILE = join('gallery', 'figures.lock.json');

/** The figure that the tests make, the first of the lock file; the others cannot be had, as without a network. */
export const MADE_FIGURE = existsSync(join('content', LOCK_FILE))
  ? figureLockSchema.parse(JSON.parse(readFileSync(join('content', LOCK_FILE), 'utf8'))).sources[0]?.file
  : undefined;

/**
 * Copies the content into a folder. Where it has figures, it lets its lock file name one of the same size that is made
 * here, and cuts the pictures from that. Gives both folders.
 */
export async function contentWithFigure(
  contentDir: string,
  figuresDir: string,
): Promise<{ contentDir: string; figuresDir: string }> {
  cpSync('content', contentDir, { recursive: true });
  if (!MADE_FIGURE) return { contentDir, figuresDir };
  const lockFile = join(contentDir, LOCK_FILE);
  const lock = figureLockSchema.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
  const source = lock.sources[0]!;
  const picture = await stripes(source.width, source.height);
  source.bytes = picture.length;
  source.sha256 = createHash('sha256').update(picture).digest('hex');
  writeFileSync(lockFile, JSON.stringify(lock));
  const from = join(figuresDir, 'made');
  mkdirSync(from, { recursive: true });
  writeFileSync(join(from, MADE_FIGURE), picture);
  const before = { CONTENT_DIR: process.env['CONTENT_DIR'], FIGURES_DIR: process.env['FIGURES_DIR'] };
  Object.assign(process.env, { CONTENT_DIR: contentDir, FIGURES_DIR: figuresDir });
  try {
    const { cut } = await runFigures({ from });
    if (!cut) throw new Error(`No picture was cut from ${MADE_FIGURE}`);
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return { contentDir, figuresDir };
}

/** A picture that differs from place to place, and packs well. */
function stripes(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#103060"/><stop offset="1" stop-color="#f0c040"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/><path d="M0 0L${width} ${height}M${width} 0L0 ${height}" stroke="#fff" stroke-width="9"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
