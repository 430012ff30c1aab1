import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import sharp from 'sharp';
import type { Box } from '../../schemas/paper-example.ts';
import { mediaKind } from '../base/media-names.ts';
import { pictureCache } from '../base/picture-cache.ts';
import { writeWhole } from '../base/write-whole.ts';
import { contentFolder, readContent } from '../reading/content-folder.ts';

/** Folder of the pictures and videos of the content, in the built site. */
const FOLDER = 'media';
/** Widths of a picture in pixels, for columns from that of a phone to the widest, on fine screens too. */
const WIDTHS = [480, 960, 1440, 1920];
/** The largest picture that a page opens: more pixels than screens have. */
const LARGEST = 3840;
const WEBP = { quality: 90, smartSubsample: true };
/** What else decides the bytes of a still. */
const RECIPE = JSON.stringify([WEBP, sharp.versions.sharp]);
/** Folders of the content whose pictures have a place of their own, and what is for people who read the folder. */
const OTHERS = /^(?:(?:drawings|gallery|lab)\/|(?:CONTRIBUTING|LICENSE|NOTICE|README|favicon)\.)/;

/** A file that the built site has of one of the content. `width` is that of a still, in pixels; without it, the whole. */
export interface MediaFile {
  name: string;
  source: string;
  width?: number;
  /** What is shown of it, if not all. */
  box?: Box;
}

/** A picture as a page shows it. */
export interface Picture {
  /** Upright, in pixels of its largest still. */
  width: number;
  height: number;
  stills: readonly MediaFile[];
  /** The whole picture, in motion if it moves. */
  whole: MediaFile;
  isMoving: boolean;
  isSeeThrough: boolean;
}

const named = new Map<string, string>();

/** "Our Figure é.PNG" gives "our-figure-e.1a2b3c4d": what it is called, as an address can say it, and what it holds. */
async function nameOf(source: string): Promise<string> {
  const { mtimeMs, size } = await stat(source);
  const key = `${source} ${mtimeMs} ${size}`;
  const known = named.get(key);
  if (known) return known;
  const words = basename(source, extname(source))
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['file'];
  const hash = createHash('sha256')
    .update(RECIPE)
    .update(await readFile(source))
    .digest('hex');
  const name = `${words.join('-')}.${hash.slice(0, 8)}`;
  named.set(key, name);
  return name;
}

/** The address of a file in the built site, from its root. */
export function mediaPath({ name }: MediaFile): string {
  return `/${FOLDER}/${name}`;
}

/** A file as it is: a video, its captions, one to which prose leads. */
export async function copiedFile(source: string): Promise<MediaFile> {
  return { name: `${await nameOf(source)}${extname(source).toLowerCase()}`, source };
}

/** What is read of a picture; the error of one that cannot be read names it, and what would be right. */
async function readable<Read>(source: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    const file = relative(process.cwd(), source);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: this picture cannot be read (${reason}). Save it anew, as .png, .jpg or .svg.`, {
      cause: error,
    });
  }
}

/** Pictures that were read: many pages show the same, and it takes a quarter of a second to read one. */
const pictures = new Map<string, Promise<Picture>>();

/** What is shown of a picture, or of a part of it; throws where it cannot be read, and where the part ends outside. */
export async function pictureOf(source: string, box?: Box): Promise<Picture> {
  const part = box ? `.${box.left}-${box.top}-${box.width}-${box.height}` : '';
  const name = (await nameOf(source)) + part;
  // The same picture may lie in two places.
  const key = `${source} ${name}`;
  const picture = pictures.get(key) ?? readPicture(source, name, box);
  pictures.set(key, picture);
  return picture;
}

async function readPicture(source: string, name: string, box?: Box): Promise<Picture> {
  const { format, pages = 1, hasAlpha, autoOrient } = await readable(source, () => sharp(source).metadata());
  if (box && (box.left + box.width > autoOrient.width || box.top + box.height > autoOrient.height))
    throw new Error(
      `${relative(process.cwd(), source)}: a box ends at ${box.left + box.width}, ${box.top + box.height}, outside its ${autoOrient.width} × ${autoOrient.height} pixels.`,
    );
  const { width, height } = box ?? autoOrient;
  const isDrawing = format === 'svg' && !box;
  const most = Math.min(width, LARGEST);
  const still = (pixels: number): MediaFile => ({
    name: `${name}.${pixels}.webp`,
    source,
    width: pixels,
    ...(box && { box }),
  });
  const largest = isDrawing ? await copiedFile(source) : still(most);
  const isMoving = pages > 1 && /^(?:gif|webp)$/.test(format);
  return {
    width: most,
    height: Math.round((height * most) / width),
    stills: isDrawing ? [largest] : [...WIDTHS.filter((pixels) => pixels < most).map(still), largest],
    whole: isMoving ? { name: `${name}.webp`, source } : largest,
    isMoving,
    isSeeThrough: hasAlpha && (isDrawing || !(await readable(source, () => sharp(source).stats())).isOpaque),
  };
}

/** What the built site has of a file of the content: nothing of one that pages neither show nor lead to. */
async function filesOf(source: string): Promise<MediaFile[]> {
  const kind = mediaKind(source);
  if (!kind) return [];
  if (kind !== 'picture') return [await copiedFile(source)];
  const { stills, whole, isMoving } = await pictureOf(source);
  return isMoving ? [...stills, whole] : [...stills];
}

/** Every file that the built site has of those beside the text. */
export async function mediaFiles(): Promise<MediaFile[]> {
  const folder = contentFolder();
  const { reading } = readContent(folder);
  const names = reading.names.filter((name) => !OTHERS.test(name) && !reading.isRead(name));
  const files = (await Promise.all(names.map((name) => filesOf(join(folder, name))))).flat();
  // The same picture may lie in two places.
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** What a file holds: stills upright and in sRGB, from the cache if an earlier build made them. */
export async function mediaBytes({ name, source, width, box }: MediaFile): Promise<Buffer> {
  const isWhole = width === undefined;
  if (isWhole && !(mediaKind(source) === 'picture' && name.endsWith('.webp'))) return readFile(source);
  const file = join(pictureCache(FOLDER), name);
  if (existsSync(file)) return readFile(file);
  const upright = sharp(source, { animated: isWhole, limitInputPixels: false }).autoOrient();
  const picture = box ? upright.extract(box) : upright;
  const shown = isWhole ? picture : picture.resize({ width });
  const bytes = await readable(source, () => shown.webp(WEBP).toBuffer());
  await writeWhole(file, bytes);
  return bytes;
}
