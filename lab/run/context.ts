import type { Album } from '../album.ts';
import type { Engine } from '../engine/engine.ts';
import { loadModel } from '../model/checkpoint.ts';
import type { Model } from '../model/model.ts';
import { randomOf } from '../random.ts';
import type { Scene } from '../scene/scene-schema.ts';
import type { Settings } from '../settings.ts';
import { makePair, type PreferencePair } from '../text/preference-pair.ts';
import { QUESTION_KINDS } from '../text/question.ts';
import type { Store } from './store.ts';

/** What the scenes of a run are for. */
export type AlbumName = keyof Settings['scenes'];

/** What every job works with. */
export interface Context {
  settings: Settings;
  store: Store;
  engine: Engine;
  albums: Record<AlbumName, Album>;
  /** Called now and then with the share of the job that is done, from 0 to 1. */
  onProgress(share: number): void;
}

/** A model with the weights of a job, read from its file. */
export function modelOf({ store, engine }: Context, job: string, trains = false): Model {
  const name = `${job}.ckpt`;
  return loadModel(engine, store.readBytes(name), store.path(name), trains);
}

/** One pair of every kind that a scene allows, in the order of QUESTION_KINDS: the questions of an evaluation. */
export function evaluationPairs(album: Album, item: number, dataSeed: number): PreferencePair[] {
  const scene = album.scenes[item] as Scene;
  return QUESTION_KINDS.flatMap((kind) => {
    const pair = makePair(scene, kind, randomOf(dataSeed, album.name, 'evaluation', item, kind));
    return pair ? [pair] : [];
  });
}

/** 0 to `count` - 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
