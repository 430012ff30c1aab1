import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { onTestFinished, vi } from 'vitest';
import type { FigureSource } from '../../../src/schemas/figure-lock.ts';
import type { Box, PinnedExample } from '../../../src/schemas/paper-example.ts';

/** A folder of its own for the running test, removed after it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Every file below a folder, by its path in it; none where there is no such folder. */
export function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
      .toSorted();
  } catch {
    return [];
  }
}

/** A picture in which every pixel of a neighborhood differs from the others. */
export async function makeFigure(width: number, height: number, format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const data = Buffer.from(
    Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      return [(x * 7) % 256, (y * 5) % 256, (x + 3 * y) % 256];
    }).flat(),
  );
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  return await picture.toFormat(format).toBuffer();
}

/** A PNG of a hundred bytes that claims to have this size. */
export function makePixelBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}

/** What a lock file says about a file. */
export function sourceOf(bytes: Uint8Array, changes: Partial<FigureSource> = {}): FigureSource {
  return {
    file: 'figure.png',
    url: 'https://example.org/figure.png',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    width: 120,
    height: 40,
    format: 'png',
    shownIn: 'Figure 1',
    madeWith: { Basket: 'large' },
    license: { name: 'CC BY 4.0', url: 'https://example.org/license' },
    ...changes,
  };
}

/** An example whose three panels stand side by side from the top left, each in the place given. */
export function makeExample(box: Partial<Box> = {}, changes: Partial<PinnedExample> = {}): PinnedExample {
  const place = { left: 2, top: 3, width: 32, height: 24, ...box };
  const panel = (at: number) => ({
    box: { ...place, left: place.left + at * (place.width + 4) },
    reading: `Spot ${at}.`,
    alt: `Panel ${at}.`,
  });
  return {
    kind: 'segmentation',
    source: 'figure.png',
    caption: 'Made up.',
    title: 'Lamp',
    panels: { truth: panel(0), sft: panel(1), dpo: panel(2) },
    ...changes,
  } as PinnedExample;
}

export interface TestGallery {
  /** Holds the figures, for `from`. */
  given: string;
  /** What `runFigures` writes into, and the pictures in it. */
  figures: string;
  panels: string;
  /** Writes a file of the content. */
  put: (path: string, content: unknown) => void;
}

/** Content with the given figures and examples, which the running test reads and writes in place of the project's. */
export function makeGallery(
  figures: readonly (readonly [FigureSource, Uint8Array])[],
  examples: Record<string, PinnedExample>,
): TestGallery {
  const folder = newFolder();
  const [content, given, made] = [join(folder, 'content'), join(folder, 'given'), join(folder, 'figures')];
  vi.stubEnv('CONTENT_DIR', content);
  vi.stubEnv('FIGURES_DIR', made);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const put = (path: string, value: unknown) => {
    const file = join(content, 'gallery', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };
  const attribution = [{ name: 'the authors', url: 'https://example.org/' }];
  put('figures.lock.json', {
    page: 'https://example.org/',
    attribution,
    sources: figures.map(([source]) => source),
  });
  for (const [id, example] of Object.entries(examples)) put(`paper/${id}.json`, example);
  mkdirSync(given);
  for (const [{ file }, bytes] of figures) writeFileSync(join(given, file), bytes);
  return { given, figures: made, panels: join(made, 'panels'), put };
}
