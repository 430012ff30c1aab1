import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How a picture differs from the accepted one of its name. */
export interface Change {
  name: string;
  kind: 'new' | 'gone' | 'changed';
  /** Pixels that differ, in a changed one. */
  pixels: number;
}

/** Pixels of a picture on a canvas of a size that holds both of a pair; what is beyond it is red. */
async function pixelsOf(file: string, width: number, height: number): Promise<Uint8Array> {
  const { width: own, height: tall } = await sharp(file).metadata();
  return sharp(file)
    .ensureAlpha()
    .extend({ right: width - own, bottom: height - tall, background: '#f00' })
    .raw()
    .toBuffer();
}

/** Compares two pictures; writes where they differ into a third. Gives the number of different pixels. */
export async function comparePictures(before: string, after: string, difference: string): Promise<number> {
  if (readFileSync(before).equals(readFileSync(after))) return 0;
  const sizes = await Promise.all([before, after].map((file) => sharp(file).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const [a, b] = await Promise.all([pixelsOf(before, width, height), pixelsOf(after, width, height)]);
  const marked = new Uint8Array(a.length);
  const pixels = pixelmatch(a, b, marked, width, height, { threshold: 0.05, includeAA: true });
  if (pixels)
    await sharp(marked, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(difference);
  return pixels;
}

/** Compares two folders of pictures; the differences are written into a third. `isAsked` tells which names count. */
export async function compareFolders(
  before: string,
  after: string,
  differences: string,
  isAsked: (name: string) => boolean,
): Promise<Change[]> {
  mkdirSync(differences, { recursive: true });
  const names = new Set([before, after].flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : [])));
  const changes: Change[] = [];
  for (const name of [...names].filter(isAsked).toSorted()) {
    const [old, fresh] = [join(before, name), join(after, name)];
    if (!existsSync(old)) changes.push({ name, kind: 'new', pixels: 0 });
    else if (!existsSync(fresh)) changes.push({ name, kind: 'gone', pixels: 0 });
    else {
      const pixels = await comparePictures(old, fresh, join(differences, name));
      if (pixels) changes.push({ name, kind: 'changed', pixels });
    }
  }
  return changes;
}

/** A page that shows every change: before, after, and where they differ. */
export function changesPage(changes: readonly Change[]): string {
  const picture = (folder: string, name: string) =>
    `<figure><figcaption>${folder}</figcaption><img src="${folder}/${encodeURIComponent(name)}" loading="lazy" alt=""></figure>`;
  const sections = changes.map(
    ({ name, kind, pixels }) =>
      `<section><h2>${name}: ${kind}${pixels ? `, ${pixels} pixels` : ''}</h2>` +
      (kind === 'new' ? '' : picture('accepted', name)) +
      (kind === 'gone' ? '' : picture('taken', name)) +
      (kind === 'changed' ? picture('differences', name) : '') +
      '</section>',
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${changes.length} changed pictures</title>
<style>body{font-family:sans-serif}section{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}h2{grid-column:1/-1}
figure{margin:0}img{max-width:100%;border:1px solid #888}</style>${sections.join('\n')}</html>
`;
}
