import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FigureSource } from '../../schemas/figure-lock.ts';
import type { PaperExample, PinnedExample } from '../../schemas/paper-example.ts';
import { href } from '../base/base-path.ts';
import { mediaBytes, pictureOf, type MediaFile } from '../media/media-files.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { areCut, panelFiles, panelsFolder, pictureNames } from './panel-files.ts';

/** A picture as an `<img>` needs it, in CSS pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  /** Better formats and further widths, as `<source>` elements hold them. */
  sources: { type: string; srcset: string }[];
}

/** A file of the built site, by its name. */
interface PictureFile {
  name: string;
  read: () => Promise<Buffer>;
}

/** The pictures of an example, and all files that these are made of. */
export interface ExamplePictures {
  /** Each panel, with the file that has most of it. */
  panels: Map<string, { picture: Picture; best: PictureFile }>;
  /** All panels in one row. */
  strip?: Picture;
  files: PictureFile[];
}

const addressOf = (name: string) => href(`/gallery/pictures/${name}`);
const srcsetOf = (files: readonly { name: string; width?: number }[]) =>
  files.map(({ name, width }) => `${addressOf(name)} ${width}w`).join(', ');

/** Those that `npm run figures` cut; undefined where one is missing. */
export function pinnedPictures(id: string, example: PinnedExample, source: FigureSource): ExamplePictures | undefined {
  const cut = panelFiles(id, example, source);
  const fileOf = (name: string) => ({ name, read: () => readFile(join(panelsFolder(), name)) });
  if (!areCut(id, example, [source])) return undefined;
  const smallest = cut.strips.find(({ format }) => format === 'webp');
  const formats = ['avif', 'webp'] as const;
  return {
    panels: new Map(
      cut.panels.map(({ panel, avif, lossless, width, height }) => [
        panel,
        {
          picture: {
            src: addressOf(lossless),
            width,
            height,
            sources: [{ type: 'image/avif', srcset: addressOf(avif) }],
          },
          best: fileOf(lossless),
        },
      ]),
    ),
    ...(smallest && {
      strip: {
        src: addressOf(smallest.name),
        width: smallest.width,
        height: smallest.height,
        sources: formats.map((wanted) => ({
          type: `image/${wanted}`,
          srcset: srcsetOf(cut.strips.filter(({ format }) => format === wanted)),
        })),
      },
    }),
    files: pictureNames(cut).map(fileOf),
  };
}

/** Those that lie beside the example, in the widths that places on a page have. */
export async function localPictures({ source = '', panels }: PaperExample): Promise<ExamplePictures> {
  const fileOf = (file: MediaFile) => ({ name: file.name, read: () => mediaBytes(file) });
  const found = await Promise.all(
    Object.entries(panels).map(async ([panel, { source: own = source, box }]) => {
      const file = join(contentFolder(), 'gallery', 'paper', own);
      return { panel, ...(await pictureOf(file, box)) };
    }),
  );
  return {
    panels: new Map(
      found.map(({ panel, width, height, stills }) => {
        const best = fileOf(stills.at(-1)!);
        const sources = stills.length > 1 ? [{ type: 'image/webp', srcset: srcsetOf(stills) }] : [];
        return [panel, { picture: { src: addressOf(best.name), width, height, sources }, best }];
      }),
    ),
    files: found.flatMap(({ stills }) => stills.map(fileOf)),
  };
}
