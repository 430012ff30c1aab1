import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { inParallel } from '../lib/base/in-parallel.ts';
import { writeWhole } from '../lib/base/write-whole.ts';
import { SOCIAL_FOLDER, socialCache, socialNames } from '../lib/paper/social-files.ts';
import type { BuiltSite } from './built-site.ts';

/** Turns a drawing into pixels, unless an earlier build did; gives the file. */
async function picture(name: string): Promise<string> {
  const file = join(socialCache(), `${name}.png`);
  if (existsSync(file)) return file;
  const drawing = join(socialCache(), `${name}.svg`);
  const card = await readFile(drawing);
  // Few colors, so a palette holds them; dithering would spread its small errors over whole surfaces, and is what pictures
  // of the paper need.
  const pixels = await sharp(card, { unlimited: true })
    .png({ palette: true, effort: 4, dither: card.includes('<image') ? 1 : 0 })
    .toBuffer();
  await writeWhole(file, pixels);
  await rm(drawing);
  return file;
}

/** Puts the previews that the pages name into the built site. */
export async function socialPictures(site: BuiltSite): Promise<string> {
  const wrong = [...site.pages].filter(([, html]) => html.includes('"og:image"') && !socialNames(html).length);
  if (wrong.length)
    throw new Error(
      `${wrong.map(([page]) => page).join(', ')}: og:image is not /${SOCIAL_FOLDER}/….png as previews are named.`,
    );
  const names = [...new Set([...site.pages.values()].flatMap(socialNames))];
  if (!names.length) throw new Error(`No page names a preview as /${SOCIAL_FOLDER}/….png, so none would be there.`);
  await inParallel(availableParallelism(), names, async (name) =>
    site.write(`${SOCIAL_FOLDER}/${name}.png`, await readFile(await picture(name))),
  );
  return `${names.length} previews of pages`;
}
