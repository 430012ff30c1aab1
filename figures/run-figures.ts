import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Patience } from '../src/lib/base/ask-server.ts';
import { contentFolder } from '../src/lib/reading/content-folder.ts';
import { inParallel } from '../src/lib/base/in-parallel.ts';
import { WriteFault, type Write } from '../src/lib/base/write-whole.ts';
import { bringFigure } from './bring-figure.ts';
import { cutExample } from './cut.ts';
import { figuresFolder, panelFiles, panelsFolder, pictureNames } from '../src/lib/gallery/panel-files.ts';
import { readGallery, type Gallery } from './read-gallery.ts';
import { removeStale } from './remove-stale.ts';
import { decodeFigure } from './verify.ts';

/** Figures that are worked on at once: polite to the server, and enough for two cores. */
const AT_ONCE = 2;
const PATIENCE: Patience = { tries: 3, timeoutMs: 60_000, pause: () => sleep(1_000) };

export interface FigureOptions extends Partial<Patience> {
  /** Folder that holds the figures; undefined for the network. */
  from?: string | undefined;
  /** Cut pictures again that are there. */
  force?: boolean;
  /** How files are written; tests let it fail. */
  write?: Write;
}

export interface FigureReport {
  /** Pictures made, and pictures that were there. */
  cut: number;
  kept: number;
  /** Figures that could not be had, each with the reason. */
  failed: { file: string; reason: string }[];
  /** Why there was nothing to do. */
  nothing?: string;
}

/**
 * Cuts every picture that is missing, and brings the figures that this needs into the figures folder. A figure that
 * cannot be had is reported, and the others are cut all the same. Throws where the content is wrong or a file cannot be
 * written.
 */
export async function runFigures({ from, force, write, ...patience }: FigureOptions = {}): Promise<FigureReport> {
  const gallery = readGallery(contentFolder());
  if (typeof gallery === 'string') return { cut: 0, kept: 0, failed: [], nothing: gallery };
  if (from !== undefined && !existsSync(from)) throw new Error(`There is no folder ${from} to take the figures from`);
  const [panels, sources] = [panelsFolder(), join(figuresFolder(), 'sources')];
  const works = worksOf(gallery);
  const wanted = works.flatMap(({ names }) => names);
  const missing = new Set(wanted.filter((name) => force || !existsSync(join(panels, name))));
  const report: FigureReport = { cut: 0, kept: wanted.length - missing.size, failed: [] };
  const unfinished = works.filter(({ names }) => names.some((name) => missing.has(name)));
  await inParallel(AT_ONCE, [...Map.groupBy(unfinished, ({ source }) => source)], async ([source, ofFigure]) => {
    try {
      const bytes = await bringFigure(source, sources, from, { ...PATIENCE, ...patience }, write);
      const figure = await decodeFigure(bytes, source);
      for (const { example, files, names } of ofFigure) {
        const cut = names.filter((name) => missing.has(name));
        await cutExample(example, files, figure, cut, panels, write);
        report.cut += cut.length;
      }
    } catch (error) {
      if (error instanceof WriteFault) throw error;
      report.failed.push({ file: source.file, reason: (error as Error).message });
    }
  });
  await removeStale(panels, new Set(wanted));
  return report;
}

/** Every example with its figure and the pictures that are cut for it. */
function worksOf({ lock, examples }: Gallery) {
  return lock.sources.flatMap((source) =>
    examples
      .filter(({ example }) => example.source === source.file)
      .map(({ id, example }) => {
        const files = panelFiles(id, example, source);
        return { source, example, files, names: pictureNames(files) };
      }),
  );
}
