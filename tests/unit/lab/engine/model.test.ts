import { describe, expect, test } from 'vitest';
import { Tape, type Tensor } from '../../../../lab/engine/tape.ts';
import { encode, project, readText, type Model } from '../../../../lab/model/model.ts';
import { scoreAnswers, sumLogProbs } from '../../../../lab/model/score.ts';
import { randomOf } from '../../../../lab/random.ts';
import { segmentOf } from '../../../../lab/text/preference-pair.ts';
import { createEngine, farthest, given, normals, TINY, tinyAlbum, tinyModel } from '../lab-builders.ts';

const engine = await createEngine(256);
const model = tinyModel(engine, 1, true, { ...TINY, lm: { ...TINY.lm, blocks: 2 } });
const { parameters } = model;
const album = tinyAlbum(2);
const random = randomOf('words');
const LENGTH = TINY.textLength;
/** Three segments of one picture. */
const words = Int32Array.from({ length: 3 * LENGTH }, () => random.below(87));
const targets = Int32Array.from({ length: 3 * LENGTH }, () => random.below(87));
const up = normals(3 * LENGTH, 'up');

/** Log-probs of the targets; with `weights` that are trained, also all gradients of their sum times `up`. */
function run(
  weights: (name: string) => Tensor,
  { asked = words, withPicture = true, own = model }: { asked?: Int32Array; withPicture?: boolean; own?: Model } = {},
): number[] {
  const mark = engine.mark();
  const tape = new Tape(engine);
  const vision = withPicture
    ? project(tape, weights, encode(tape, weights, own.shape, album.pictures([0]), 1))
    : undefined;
  const hidden = readText(tape, weights, own.shape, { batch: 1, segments: 3, words: asked }, vision);
  const out = tape.logProbs(hidden, weights('lm.word.embedding'), targets);
  const values = [...engine.view(out.data, out.rows)];
  if (out.grad) {
    own.parameters.clearGradients();
    engine.view(out.grad, out.rows).set(up);
    tape.backward();
  }
  engine.release(mark);
  return values;
}
const frozen = (name: string) => parameters.frozen(name);
const total = () => run(frozen).reduce((sum, value, at) => sum + value * (up[at] ?? NaN), 0);

describe('the gradient of a whole model', () => {
  run((name) => parameters.trained(name));
  const gradients = new Map(parameters.shapes.map(({ name }) => [name, parameters.gradient(name).slice()]));

  test.each(parameters.shapes.map(({ name }) => name))('is that of finite differences in %s', (name) => {
    const gradient = given(gradients.get(name));
    const weights = parameters.values(name);
    const before = weights.slice();
    const size = Math.hypot(...gradient);
    expect(size).toBeGreaterThan(1e-3);
    // Along the gradient, and along a random direction, which also finds parts that are missing.
    const across = normals(gradient.length, name, 'direction');
    const scale = Math.hypot(...across);
    const directions = [gradient.map((value) => value / size), across.map((value) => value / scale)];
    for (const direction of directions) {
      const step = 0.003 / Math.max(1, size / 10);
      const [above, below] = [step, -step].map((by) => {
        weights.set(before.map((value, at) => value + by * (direction[at] ?? NaN)));
        return total();
      });
      weights.set(before);
      const slope = ((above ?? NaN) - (below ?? NaN)) / (2 * step);
      const wanted = gradient.reduce((sum, value, at) => sum + value * (direction[at] ?? NaN), 0);
      expect(Math.abs(slope - wanted)).toBeLessThan(0.02 * size + 0.01);
    }
  });

  test('is given to trained weights alone', () => {
    const isTrained = (name: string) => name.startsWith('projector');
    run((name) => (isTrained(name) ? parameters.trained(name) : parameters.frozen(name)));
    for (const { name } of parameters.shapes) {
      const expected = isTrained(name) ? given(gradients.get(name)) : parameters.values(name).map(() => 0);
      expect(farthest(parameters.gradient(name), expected), `the gradient of ${name}`).toBeLessThan(1e-5);
    }
  });
});

describe('readText', () => {
  test.each([true, false])('does not see later words nor other segments (with a picture: %s)', (withPicture) => {
    const before = run(frozen, { withPicture });
    const asked = words.slice();
    const place = LENGTH + 5;
    asked[place] = (words[place] === 3 ? 4 : 3) as number;
    const after = run(frozen, { withPicture, asked });
    const changed = before.flatMap((value, at) => (value === after[at] ? [] : [at]));
    expect(changed[0]).toBe(place);
    expect(changed.at(-1)).toBeLessThan(2 * LENGTH);
    expect(changed.length).toBeGreaterThan(10);
  });

  test('sees the picture', () => {
    expect(farthest(run(frozen), run(frozen, { withPicture: false }))).toBeGreaterThan(1e-3);
  });
});

describe('scoreAnswers', () => {
  const segments = ['it is red', 'the mug is blue', 'it is a yellow mug , clearly', 'green'].map((answer) =>
    segmentOf('what color is the mug ?', answer, LENGTH),
  );

  test('scores questions packed behind one picture as it does one at a time', () => {
    const pictures = album.pictures([0, 1]);
    const packed = scoreAnswers(engine, model, pictures, segments, 2);
    expect(packed).toHaveLength(4);
    for (const [at, segment] of segments.entries()) {
      const [alone] = scoreAnswers(engine, model, album.pictures([at < 2 ? 0 : 1]), [segment], 1);
      expect(alone?.logProbs).toHaveLength(segment.to - segment.from);
      expect(farthest(packed[at]?.logProbs ?? [], alone?.logProbs ?? [])).toBeLessThan(1e-5);
    }
  });

  test('gives another picture other scores, sums them, and leaves no memory in use', () => {
    const mark = engine.mark();
    const [first, second] = [0, 1].map((item) => scoreAnswers(engine, model, album.pictures([item]), segments, 1)[0]);
    expect(farthest(first?.logProbs ?? [], second?.logProbs ?? [])).toBeGreaterThan(1e-4);
    expect(sumLogProbs({ logProbs: [-1, -0.5, -2], choices: [] })).toBe(-3.5);
    expect(engine.mark()).toBe(mark);
  });

  test('chooses the likeliest candidate at each slot, whatever words are likelier elsewhere', () => {
    const own = tinyModel(engine, 2);
    // All states alike, and the table such that the likelihood of a word rises with its index.
    own.parameters.values('lm.norm.gain').fill(0);
    own.parameters.values('lm.norm.bias').fill(1);
    const table = own.parameters.values('lm.word.embedding');
    for (const at of table.keys()) table[at] = Math.floor(at / 16) / 100;
    const asked = segments.slice(0, 2);
    const scores = scoreAnswers(engine, own, album.pictures([0]), asked, 1, (at) =>
      at
        ? []
        : [
            { word: 0, candidates: [5, 9, 7] },
            { word: 2, candidates: [20, 3] },
          ],
    );
    expect(scores.map(({ choices }) => choices)).toEqual([[1, 0], []]);
  });
});
