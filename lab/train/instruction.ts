import type { Album } from '../album.ts';
import type { Engine } from '../engine/engine.ts';
import { Tape } from '../engine/tape.ts';
import { encode, project, readText, type Model } from '../model/model.ts';
import { randomOf } from '../random.ts';
import type { Settings } from '../settings.ts';
import { captionOf, differingWords, makePairs, segmentOf, type Segment } from '../text/preference-pair.ts';
import { QUESTION_KINDS } from '../text/question.ts';
import { segmentBatch } from '../text/text-batch.ts';
import { epochItems, epochOrders, train } from './training-run.ts';

/** Where things are is learned last, so it is asked twice as often as the rest. */
const ASKED_KINDS = [...QUESTION_KINDS, 'position', 'relation'] as const;

/** A text to learn, with the weight of each word of its answer. */
interface Lesson {
  segment: Segment;
  weights: number[];
}

export interface InstructionRun {
  engine: Engine;
  model: Model;
  album: Album;
  settings: Settings['instruction'];
  seed: number;
  onStep?(done: number, loss: number): void;
}

/**
 * Stage 1, the base model: captions and questions of every kind with right answers, all parts trained. Questions are
 * made anew at every visit of a scene. Returns the loss of each step.
 */
export function trainInstruction({ engine, model, album, settings, seed, onStep }: InstructionRun): number[] {
  const { shape, parameters } = model;
  const weights = (name: string) => parameters.trained(name);
  const orderOf = epochOrders(album.scenes.length, seed, 'instruction', 'order');
  return train({
    name: `Instruction tuning, seed ${seed}`,
    engine,
    parameters,
    stage: settings,
    shares: { encoder: settings.encoderShare, projector: 1, lm: 1, head: 0 },
    step(at) {
      const items = epochItems(at, settings.batch, orderOf);
      const lessons = items.flatMap((item, place) =>
        lessonsOf(album, item, settings, shape.textLength, seed, at, place),
      );
      const tape = new Tape(engine);
      const text = segmentBatch(
        lessons.map((lesson) => lesson.segment),
        items.length,
      );
      const vision = project(tape, weights, encode(tape, weights, shape, album.pictures(items), items.length));
      const hidden = readText(tape, weights, shape, text, vision);
      const out = tape.logProbs(hidden, weights('lm.word.embedding'), text.targets);
      const logProbs = engine.view(out.data, out.rows);
      const gradient = engine.view(out.grad, out.rows);
      const total = lessons.reduce((sum, lesson) => sum + lesson.weights.reduce((part, weight) => part + weight, 0), 0);
      let loss = 0;
      for (const [index, { from }] of text.spans.entries()) {
        for (const [word, weight] of (lessons[index] as Lesson).weights.entries()) {
          loss -= (weight / total) * (logProbs[from + word] as number);
          gradient[from + word] = -weight / total;
        }
      }
      tape.backward();
      return loss;
    },
    ...(onStep && { onStep }),
  });
}

function lessonsOf(
  album: Album,
  item: number,
  { questions, valueWeight }: Settings['instruction'],
  length: number,
  ...key: [seed: number, step: number, place: number]
): Lesson[] {
  const scene = album.scenes[item] as Album['scenes'][number];
  const caption = captionOf(scene);
  const described = segmentOf(caption.question, caption.answer, length);
  const pairs = makePairs(scene, questions, randomOf('instruction', 'questions', ...key), ASKED_KINDS);
  return [
    { segment: described, weights: Array.from({ length: described.to - described.from }, () => valueWeight) },
    ...pairs.map(({ question, chosen, rejected }) => ({
      segment: segmentOf(question, chosen, length),
      weights: differingWords(chosen, rejected)[0].map((differs) => (differs ? valueWeight : 1)),
    })),
  ];
}
