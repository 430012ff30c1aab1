import type { Engine } from '../engine/engine.ts';
import { generateAnswer } from '../model/generate.ts';
import { TOKENS } from '../model/model-shape.ts';
import type { Model } from '../model/model.ts';
import { scoreAnswers, sumLogProbs } from '../model/score.ts';
import { encodeScenes } from './features.ts';
import { createAlbum } from '../album.ts';
import type { Scene } from '../scene/scene-schema.ts';
import { gradientMaps, pairSegments, tokenGradient } from './gradient-map.ts';
import { localize, objectShares, regionOf, type Localization } from './localization.ts';

/** One question with two answers about one scene, as a reader puts it. */
export interface Request {
  scene: Scene;
  question: string;
  chosen: string;
  rejected: string;
  /** Objects that the question is about; none where no region is known. */
  about: number[];
  /** For each word of the two answers, the end included: whether it enters the losses. */
  counts: [boolean[], boolean[]];
  beta: number;
}

/** A gradient map and what it measures. */
export interface Explained extends Localization {
  /** [144] length of the gradient at each patch, as a share of the longest. */
  map: number[];
  /** Length of the whole gradient of the loss. */
  strength: number;
}

export interface Explanation {
  /** What the model itself says. */
  answer: string;
  sft: Explained;
  dpo: Explained;
  /** Log-probabilities of the counted words of the chosen and the rejected answer. */
  logProbs: [number, number];
  /** beta (margin - margin of the reference). */
  lead: number;
  /** [144] share of each patch that the objects in question own. */
  region: number[];
  /** Share of the picture that the region covers. */
  area: number;
}

/**
 * Answers a request with the gradients of both losses at the vision tokens: SFT's -log p(chosen), and DPO's, which is
 * -beta sigmoid(-lead) times the gradient of log p(chosen) - log p(rejected).
 */
export function explain(engine: Engine, model: Model, reference: Model, request: Request): Explanation {
  const { scene, question, counts, beta } = request;
  const { textLength, encoder } = model.shape;
  const album = createAlbum('live', [scene]);
  const pair = pairSegments(request, textLength);
  const segments = [pair.chosen, pair.rejected];
  const pictures = album.pictures([0]);
  const [own, other] = [model, reference].map((which) => {
    const scores = scoreAnswers(engine, which, pictures, segments, 1);
    return scores.map((score, at) => sumLogProbs({ ...score, logProbs: counted(score.logProbs, counts[at] ?? []) }));
  }) as [[number, number], [number, number]];
  const lead = beta * (own[0] - own[1] - (other[0] - other[1]));
  const pull = beta / (1 + Math.exp(lead));
  const tokens = encodeScenes(engine, model, album, [0]);
  const region = regionOf(objectShares(scene), request.about);
  const mapOf = (chosen: number, rejected: number): Explained => {
    const gradient = tokenGradient(engine, model, tokens, [pair], () => [
      counts[0].map((isCounted) => (isCounted ? chosen : 0)),
      counts[1].map((isCounted) => (isCounted ? rejected : 0)),
    ]);
    const [map] = gradientMaps(gradient, encoder.width) as [Float32Array];
    const highest = Math.max(...map) || 1;
    return { ...localize(map, region), map: Array.from(map, (value) => value / highest), strength: Math.hypot(...map) };
  };
  const words = counts[0].filter(Boolean).length || 1;
  return {
    answer: generateAnswer(engine, model, tokens, question),
    // As in training, SFT's loss is the mean over its words.
    sft: mapOf(-1 / words, 0),
    dpo: mapOf(-pull, pull),
    logProbs: own,
    lead,
    region: Array.from(region),
    area: region.reduce((sum, share) => sum + share, 0) / TOKENS,
  };
}

function counted(values: readonly number[], counts: readonly boolean[]): number[] {
  return values.filter((_, at) => counts[at]);
}
