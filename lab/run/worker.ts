import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createAlbum, sampleScenes } from '../album.ts';
import { Engine } from '../engine/engine.ts';
import type { Settings } from '../settings.ts';
import type { AlbumName, Context } from './context.ts';
import type { Job } from './jobs.ts';
import { runMaps, runProbe } from './measure-jobs.ts';
import { Store } from './store.ts';
import { runBase, runChooseRates, runPostTraining, runTagging } from './train-jobs.ts';

/** What the main thread gives each worker at its start. */
export interface WorkerData {
  settings: Settings;
  folder: string;
  /** Pictures of each album, drawn once for all workers. */
  pictures: Record<AlbumName, SharedArrayBuffer>;
}

export type WorkerMessage =
  { type: 'ready' } | { type: 'progress'; share: number } | { type: 'done' } | { type: 'failed'; message: string };

/** Enough for the largest batch of the largest model; pages are touched as they are used. */
const MEGABYTES = 1024;

const { settings, folder, pictures } = workerData as WorkerData;
const post = (message: WorkerMessage) => parentPort?.postMessage(message);

const context: Context = {
  settings,
  store: new Store(folder),
  engine: await Engine.create(readFileSync(new URL('../engine/kernels.wasm', import.meta.url)), MEGABYTES),
  albums: Object.fromEntries(
    Object.entries(settings.scenes).map(([name, count]) => [
      name,
      createAlbum(name, sampleScenes(settings.dataSeed, name, count), pictures[name as AlbumName]),
    ]),
  ) as Context['albums'],
  onProgress: (share) => post({ type: 'progress', share }),
};

function run(job: Job): void {
  switch (job.kind) {
    case 'tagging':
      return runTagging(context, job);
    case 'base':
      return runBase(context, job);
    case 'post':
      return runPostTraining(context, job);
    case 'choose-rates':
      return runChooseRates(context);
    case 'probe':
      return runProbe(context, job);
    case 'maps':
      return runMaps(context, job);
  }
}

parentPort?.on('message', (job: Job) => {
  const mark = context.engine.mark();
  try {
    run(job);
    post({ type: 'done' });
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  context.engine.release(mark);
});
post({ type: 'ready' });
