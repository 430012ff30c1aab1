import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../lib/base/write-whole.ts';
import { pictureName } from '../../lib/base/picture-cache.ts';
import { SOCIAL_FOLDER, socialCache } from '../../lib/paper/social-files.ts';
import { lightColor, printTheme } from '../chart/print-theme.ts';
import { socialCard, type Card } from './social-card.ts';

const theme = { ...printTheme, page: lightColor('--color-page') };

/**
 * Leaves the drawing of a card where the integration `socialPictures` takes it from once all pages are written; gives
 * the path of the picture that it will be in the site.
 */
export async function saveCard(card: Card): Promise<string> {
  const svg = socialCard(card, theme);
  const name = pictureName(svg);
  const file = join(socialCache(), name);
  if (!existsSync(`${file}.png`)) await writeWhole(`${file}.svg`, Buffer.from(svg));
  return `/${SOCIAL_FOLDER}/${name}.png`;
}
