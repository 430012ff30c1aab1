import { readFileSync } from 'node:fs';
import { createAlbum, sampleScenes } from '../album.ts';
import { Engine } from '../engine/engine.ts';
import type { Settings } from '../settings.ts';
import type { AlbumName, Context } from './context.ts';
import { Store } from './store.ts';

/** Enough for the largest batch of the largest model; pages are touched as they are used. */
const MEGABYTES = 1024;

/** Where a run lies and what its scenes look like: all that a thread needs to work on it. */
export interface RunData {
  settings: Settings;
  folder: string;
  /** Pictures of each album, drawn once for all threads. */
  pictures: Record<AlbumName, SharedArrayBuffer>;
}

/** An engine of its own and the albums over the shared pictures. */
export async function createContext(
  { settings, folder, pictures }: RunData,
  onProgress: Context['onProgress'],
): Promise<Context> {
  return {
    settings,
    store: new Store(folder),
    engine: await Engine.create(readFileSync(new URL('../engine/kernels.wasm', import.meta.url)), MEGABYTES),
    albums: Object.fromEntries(
      Object.entries(settings.scenes).map(([name, count]) => [
        name,
        createAlbum(name, sampleScenes(settings.dataSeed, name, count), pictures[name as AlbumName]),
      ]),
    ) as Context['albums'],
    onProgress,
  };
}
