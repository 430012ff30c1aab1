import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { FigureSource } from '../src/schemas/figure-lock.ts';

/** Where figures are described, for messages. */
export const LOCK_FILE = 'content/gallery/figures.lock.json';
/** More pixels than any figure of a paper has; a file that claims more is not decoded. */
const MOST_PIXELS = 60_000_000;

/** A figure that was read to its end. */
export interface Figure {
  /** The file. */
  bytes: Uint8Array;
  /** Its pixels as one run of 8-bit channels, in sRGB: what a browser shows, whatever color profile the file has. */
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Throws where the bytes are not the figure of the lock file, every one of them. Whoever reports it names the figure. */
export function requireSameBytes(bytes: Uint8Array, { bytes: size, sha256 }: FigureSource): void {
  if (looksLikeHtml(bytes)) throw new Error('this is an HTML page, not a picture');
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length === size && sum === sha256) return;
  // A download ends once it is too long: its hash would be that of a part.
  const found = bytes.length > size ? `more than ${size} bytes` : `${bytes.length} bytes with SHA-256 ${sum}`;
  throw new Error(
    `it has ${found}, the lock file says ${size} bytes with SHA-256 ${sha256}. Try again; if it stays so, the authors ` +
      `changed the figure: look at it, then put its hash and size into ${LOCK_FILE}, or take the old file with --from`,
  );
}

/** Refuses, once it is read, what claims to be huge or is cut off. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning' });
}

/** Decodes a figure; throws where it is not the whole picture that the lock file describes. */
export async function decodeFigure(bytes: Uint8Array, source: FigureSource): Promise<Figure> {
  const { format, width, height } = source;
  const image = openPicture(bytes);
  const refuse = (error: Error) => {
    throw new Error(`it cannot be read as a picture: ${error.message}`, { cause: error });
  };
  const found = await image.metadata().catch(refuse);
  if (found.format !== format) throw new Error(`it is ${found.format}, the lock file says ${format}`);
  if (found.width !== width || found.height !== height) {
    throw new Error(`it has ${found.width} × ${found.height} pixels, the lock file says ${width} × ${height}`);
  }
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true }).catch(refuse);
  return { bytes, data, raw: { width: info.width, height: info.height, channels: info.channels as 1 | 2 | 3 | 4 } };
}

/** Whether a file begins as a page for a browser does, which servers send in place of a picture. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return /^<(!doctype html|!--|html|head|body)/i.test(start);
}
