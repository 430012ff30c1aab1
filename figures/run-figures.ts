import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { bringFigure } from './bring-figure.ts';
import { cutExample, missingPictures } from './cut.ts';
import type { DownloadSettings } from './download.ts';
import { inParallel } from '../src/lib/base/in-parallel.ts';
import { figuresFolder, panelFiles, panelsFolder, pictureNames, type PanelFiles } from './panel-files.ts';
import { readGallery, type NamedExample } from './read-gallery.ts';
import { removeStale } from './remove-stale.ts';
import type { Patience } from '../src/lib/base/retry.ts';
import { decodeFigure, type Figure } from './verify.ts';
import { WriteFault, type Write } from '../src/lib/base/write-whole.ts';

/** Figures, and examples of a figure, that are worked on at once: polite to the server, and enough for two cores. */
const AT_ONCE = 2;

export interface FigureProgress {
  /** Name of the figure in the lock file. */
  file: string;
  /** Bytes that are there, of so many. */
  received: number;
  total: number;
}

export interface FigureOptions extends Partial<Patience> {
  /** Folder that holds the figures; undefined for the network. */
  from?: string | undefined;
  /** Cut pictures again that are there. */
  force?: boolean;
  /** How long a server may send nothing, in milliseconds. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: FigureProgress) => void;
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
 * Brings the figures that examples are cut from into the figures folder and cuts every picture that is missing. A figure
 * that cannot be had is reported, and the others are cut all the same. Throws where the content is wrong or a file
 * cannot be written.
 */
export async function runFigures(options: FigureOptions = {}): Promise<FigureReport> {
  const gallery = readGallery(process.env['CONTENT_DIR'] ?? 'content');
  if (typeof gallery === 'string') return { cut: 0, kept: 0, failed: [], nothing: gallery };
  if (options.from !== undefined && !existsSync(options.from)) {
    throw new Error(`There is no folder ${options.from} to take the figures from`);
  }
  const settings = downloadSettings(options, gallery.lock.page);
  const works = gallery.lock.sources.map((source): Work => {
    const examples = gallery.examples.filter(({ example }) => example.source === source.file);
    return {
      source,
      examples: examples.map((named) => ({ ...named, files: panelFiles(named.id, named.example, source) })),
    };
  });
  const used = works.filter(({ examples }) => examples.length);
  const reports = await inParallel(AT_ONCE, used, (work) => runWork(work, settings, options));
  const names = used.flatMap(({ examples }) => examples.flatMap(({ files }) => pictureNames(files)));
  await removeStale(panelsFolder(), new Set(names));
  return {
    cut: reports.reduce((sum, { cut }) => sum + cut, 0),
    kept: reports.reduce((sum, { kept }) => sum + kept, 0),
    failed: reports.flatMap(({ failed }) => failed),
  };
}

/** A figure and the examples that are cut from it. */
interface Work {
  source: FigureSource;
  examples: (NamedExample & { files: PanelFiles })[];
}

async function runWork({ source, examples }: Work, settings: Settings, options: FigureOptions): Promise<FigureReport> {
  const report: FigureReport = { cut: 0, kept: 0, failed: [] };
  const { file, bytes: total } = source;
  const onBytes = (received: number) => options.onProgress?.({ file, received, total });
  try {
    const folder = join(figuresFolder(), 'sources');
    const bytes = await bringFigure(source, folder, options.from, { ...settings, onBytes }, options.write);
    let figure: Figure | undefined;
    for (const { example, files } of examples) {
      const all = pictureNames(files);
      const names = options.force ? all : missingPictures(files, panelsFolder());
      // Not decoded where every picture is there.
      if (names.length) figure ??= await decodeFigure(bytes, source);
      if (figure) await cutExample(example, files, figure, names, panelsFolder(), options.write);
      report.cut += names.length;
      report.kept += all.length - names.length;
    }
  } catch (error) {
    const isFatal = error instanceof WriteFault || options.signal?.aborted;
    if (isFatal) throw error;
    report.failed.push({ file, reason: (error as Error).message });
  }
  return report;
}

type Settings = Omit<DownloadSettings, 'onBytes'>;

function downloadSettings(options: FigureOptions, page: string): Settings {
  const { tries = 3, pauseMs = 1000, timeoutMs = 30_000, signal } = options;
  const { wait = (ms: number) => sleep(ms, undefined, { signal }) } = options;
  const userAgent = `figures of the project page (+${new URL(page).href})`;
  return { tries, pauseMs, timeoutMs, signal, wait, userAgent };
}
