import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { inParallel } from '../lib/base/in-parallel.ts';
import { writeWhole } from '../lib/base/write-whole.ts';
import { SOCIAL_FOLDER, socialCache, socialNames } from '../lib/paper/social-files.ts';
import { readSite } from './read-site.ts';

/** Turns a drawing into pixels, unless an earlier build did; gives the file. */
async function picture(name: string): Promise<string> {
  const file = join(socialCache(), `${name}.png`);
  if (existsSync(file)) return file;
  const drawing = join(socialCache(), `${name}.svg`);
  // Few colours, so a palette holds them; dithering would spread its small errors over whole surfaces.
  const pixels = await sharp(await readFile(drawing))
    .png({ palette: true, effort: 4, dither: 0 })
    .toBuffer();
  await writeWhole(file, pixels);
  await rm(drawing);
  return file;
}

/** Puts the previews that the pages name into the built site. */
export function socialPictures(): AstroIntegration {
  return {
    name: 'social-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { pages } = await readSite(folder, '/');
        const names = [...new Set([...pages.values()].flatMap(socialNames))];
        await mkdir(join(folder, SOCIAL_FOLDER), { recursive: true });
        await inParallel(availableParallelism(), names, async (name) =>
          copyFile(await picture(name), join(folder, SOCIAL_FOLDER, `${name}.png`)),
        );
        logger.info(`${names.length} previews of pages`);
      },
    },
  };
}
