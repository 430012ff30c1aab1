import { describe, expect, test } from 'vitest';
import { generateAnswer } from '../../../../lab/model/generate.ts';
import { scoreAnswers, sumLogProbs } from '../../../../lab/model/score.ts';
import { createAlbum } from '../../../../lab/album.ts';
import { explain, type Request } from '../../../../lab/probe/explain.ts';
import { encodeScenes } from '../../../../lab/probe/features.ts';
import { segmentOf } from '../../../../lab/text/preference-pair.ts';
import { encodeWords, splitWords } from '../../../../lab/text/vocabulary.ts';
import { createEngine, given, makeScene, TINY, tinyModel } from '../lab-builders.ts';

const engine = await createEngine(256);
const [model, reference] = [tinyModel(engine, 1, false), tinyModel(engine, 2, false)];
const scene = makeScene();
const all = [true, true, true, true];
const request: Request = {
  scene,
  question: 'what color is the mug ?',
  chosen: 'it is red',
  rejected: 'it is blue',
  about: [0],
  counts: [all, all],
  beta: 0.5,
};
const pictures = createAlbum('live', [scene]).pictures([0]);
const scoresOf = (which: typeof model) =>
  scoreAnswers(
    engine,
    which,
    pictures,
    [request.chosen, request.rejected].map((answer) => segmentOf(request.question, answer, TINY.textLength)),
    1,
  );

describe('explain', () => {
  test('gives the log-probs of the answers and beta times the lead over the reference', () => {
    const { logProbs, lead } = explain(engine, model, reference, request);
    const [own, other] = [model, reference].map((which) => scoresOf(which).map(sumLogProbs));
    const margin = ([chosen = NaN, rejected = NaN]: number[]) => chosen - rejected;
    expect(logProbs).toEqual(own);
    expect(lead).toBeCloseTo(0.5 * (margin(given(own)) - margin(given(other))), 6);
    expect(explain(engine, model, model, request).lead).toBe(0);
  });

  test('counts the words that are asked for alone', () => {
    const counts: Request['counts'] = [
      [false, false, true, false],
      [false, false, false, false],
    ];
    const { logProbs, sft, dpo } = explain(engine, model, reference, { ...request, counts });
    expect(logProbs).toEqual([given(scoresOf(model)[0]).logProbs[2], 0]);
    // Both losses then look at the same word, each with its own strength.
    for (const [at, value] of dpo.map.entries()) expect(value).toBeCloseTo(sft.map[at] ?? NaN, 4);
    expect(dpo.strength).toBeLessThan(sft.strength);
  });

  test('maps reach from 0 to 1 over all patches; beta scales the strength of DPO alone', () => {
    const { sft, dpo, area } = explain(engine, model, model, request);
    for (const { map, share, entropy, strength } of [sft, dpo]) {
      expect(map).toHaveLength(144);
      expect(Math.max(...map)).toBe(1);
      expect(Math.min(...map)).toBeGreaterThanOrEqual(0);
      expect(share > 0 && share < 1 && entropy > 0 && entropy < 1 && strength > 0).toBe(true);
    }
    // At a lead of 0 the gradient of DPO is that of the margin times beta / 2.
    const doubled = explain(engine, model, model, { ...request, beta: 1 });
    expect(doubled.dpo.strength / dpo.strength).toBeCloseTo(2, 3);
    expect(doubled.sft.strength).toBe(sft.strength);
    expect(area > 0.01 && area < 0.1).toBe(true);
  });

  test('knows no region where a question is about no object', () => {
    const { area, sft } = explain(engine, model, reference, { ...request, about: [] });
    expect([area, sft.share, sft.isHit]).toEqual([0, 0, false]);
  });

  test('leaves no memory in use', () => {
    const mark = engine.mark();
    explain(engine, model, reference, request);
    expect(engine.mark()).toBe(mark);
  });
});

describe('generateAnswer', () => {
  const tokens = encodeScenes(engine, model, createAlbum('live', [scene]), [0]);

  test('says at each place the word that the model finds likeliest there', () => {
    const answer = splitWords(generateAnswer(engine, model, tokens, request.question));
    expect(answer.length).toBeGreaterThan(0);
    const candidates = Array.from({ length: 84 }, (_, at) => at);
    const { words, targets, from } = segmentOf(request.question, '', TINY.textLength);
    const said = encodeWords(answer);
    words.set(said.slice(0, TINY.textLength - from - 1), from + 1);
    const [score] = scoreAnswers(engine, model, pictures, [{ words, targets, from, to: from + answer.length }], 1, () =>
      answer.map((_, word) => ({ word, candidates })),
    );
    expect(given(score).choices).toEqual(said);
  });

  test('stops at the end of an answer', () => {
    const silent = tinyModel(engine, 3, false);
    silent.parameters.values('lm.norm.gain').fill(0);
    silent.parameters.values('lm.norm.bias').fill(1);
    const table = silent.parameters.values('lm.word.embedding').fill(0);
    table.fill(1, 16 * given(encodeWords(['.'])[0]), 16 * (given(encodeWords(['.'])[0]) + 1));
    expect(generateAnswer(engine, silent, tokens, request.question)).toBe('');
    table.fill(0).fill(1, 16 * given(encodeWords(['cat'])[0]), 16 * (given(encodeWords(['cat'])[0]) + 1));
    const endless = splitWords(generateAnswer(engine, silent, tokens, request.question));
    expect(new Set(endless)).toEqual(new Set(['cat']));
    expect(endless).toHaveLength(TINY.textLength - 5);
  });
});
