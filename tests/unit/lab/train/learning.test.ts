import { describe, expect, test } from 'vitest';
import { scoreAnswers, sumLogProbs } from '../../../../lab/model/score.ts';
import { SMOKE } from '../../../../lab/settings.ts';
import { segmentOf } from '../../../../lab/text/preference-pair.ts';
import { trainInstruction } from '../../../../lab/train/instruction.ts';
import { postTrain, preferencePairs, type PostTrainingMethod } from '../../../../lab/train/post-training.ts';
import { createTagger, tagScenes } from '../../../../lab/train/tagging.ts';
import { train } from '../../../../lab/train/training-run.ts';
import { randomOf } from '../../../../lab/random.ts';
import { createEngine, given, TINY, tinyAlbum, tinyModel, weightsOf } from '../lab-builders.ts';

const engine = await createEngine(256);
const album = tinyAlbum(8);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('trainInstruction', () => {
  const settings = { ...SMOKE.instruction, steps: 12, batch: 2, questions: 3, rate: 5e-3 };
  const run = (seed: number) => {
    const model = tinyModel(engine, 1);
    const losses = trainInstruction({ engine, model, album, settings, seed });
    return { losses, weights: weightsOf(model) };
  };

  test('lowers the loss, to the same bits with the same seed and others with another one', () => {
    const first = run(1);
    expect(first.losses).toHaveLength(12);
    expect(mean(first.losses.slice(-3))).toBeLessThan(mean(first.losses.slice(0, 3)) - 0.2);
    const again = run(1);
    expect(again.losses).toEqual(first.losses);
    expect(again.weights).toEqual(first.weights);
    expect(run(2).weights).not.toEqual(first.weights);
  });
});

describe('postTrain', () => {
  const pairs = preferencePairs(album, 2, 5);
  const settings = { ...SMOKE.postTraining, batch: 2, warmup: 1 };
  const run = (method: PostTrainingMethod, seed = 1) => {
    const [model, reference] = [tinyModel(engine, 1), tinyModel(engine, 1, false)];
    const before = weightsOf(reference);
    const losses = postTrain({ engine, model, reference, album, pairs, method, settings, rate: 3e-3, seed });
    expect(weightsOf(reference)).toEqual(before);
    return { model, reference, losses };
  };
  /** Mean log-probs of the chosen and the rejected answers, each pair of each scene. */
  const logProbsOf = (model: ReturnType<typeof tinyModel>) => {
    const segments = pairs
      .flat()
      .flatMap(({ question, chosen, rejected }) => [
        segmentOf(question, chosen, TINY.textLength),
        segmentOf(question, rejected, TINY.textLength),
      ]);
    const scores = scoreAnswers(engine, model, album.pictures([...album.scenes.keys()]), segments, 8).map(sumLogProbs);
    return [0, 1].map((which) => mean(scores.filter((_, at) => at % 2 === which))) as [number, number];
  };

  test('DPO starts at log 2 and raises chosen above rejected', () => {
    const { model, reference, losses } = run('dpo');
    expect(losses).toHaveLength(4);
    expect(losses[0]).toBeCloseTo(Math.log(2), 4);
    const [before, after] = [reference, model].map(logProbsOf);
    const margin = ([chosen, rejected]: [number, number]) => chosen - rejected;
    expect(margin(given(after))).toBeGreaterThan(margin(given(before)) + 0.05);
  });

  test('SFT makes the chosen answers likelier', () => {
    const { model, reference, losses } = run('sft');
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? NaN);
    expect(logProbsOf(model)[0]).toBeGreaterThan(logProbsOf(reference)[0] + 0.5);
  });

  test('goes once through all scenes, in the order of the seed', () => {
    expect(run('sft', 1).losses).toHaveLength(4);
    expect(weightsOf(run('sft', 1).model)).toEqual(weightsOf(run('sft', 1).model));
    expect(weightsOf(run('sft', 2).model)).not.toEqual(weightsOf(run('sft', 1).model));
  });

  test('preferencePairs() gives each scene as many pairs, the same each time', () => {
    expect(pairs.map((own) => own.length)).toEqual(album.scenes.map(() => 2));
    expect(preferencePairs(album, 2, 5)).toEqual(pairs);
    expect(preferencePairs(album, 2, 6)).not.toEqual(pairs);
  });
});

describe('tagScenes', () => {
  const made = () => {
    const parameters = createTagger(engine, TINY);
    parameters.initialize((name) => randomOf(1, name));
    return parameters;
  };
  const items = [0, 1, 2, 3];

  test('learns to tag a few scenes', () => {
    const parameters = made();
    const losses = train({
      name: 'Tagging',
      engine,
      parameters,
      stage: { steps: 15, warmup: 2, rate: 5e-3, weightDecay: 0 },
      shares: { encoder: 1, projector: 0, lm: 0, head: 1 },
      step: () => tagScenes(engine, parameters, TINY, album, items, true).loss,
    });
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? NaN) - 0.5);
  });

  test('gives every tag a share of right answers, and leaves gradients alone where it does not train', () => {
    const parameters = made();
    const { loss, accuracy } = tagScenes(engine, parameters, TINY, album, items, false);
    expect(Object.keys(accuracy)).toEqual(['presence', 'color', 'pattern', 'column', 'row']);
    for (const share of Object.values(accuracy)) expect(share >= 0 && share <= 1).toBe(true);
    expect(parameters.shapes.every(({ name }) => parameters.gradient(name).every((value) => value === 0))).toBe(true);
    expect(tagScenes(engine, parameters, TINY, album, items, true).loss).toBe(loss);
    expect(parameters.gradient('head.query').some((value) => value !== 0)).toBe(true);
  });
});
