import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAlbum } from '../../../lab/album.ts';
import { Engine } from '../../../lab/engine/engine.ts';
import { loadModel } from '../../../lab/model/checkpoint.ts';
import { scoreAnswers } from '../../../lab/model/score.ts';
import { valueSlots } from '../../../lab/probe/answers.ts';
import { explain } from '../../../lab/probe/explain.ts';
import { encodeScenes } from '../../../lab/probe/features.ts';
import { gradientMaps, lossFactors, pairSegments, tokenGradient } from '../../../lab/probe/gradient-map.ts';
import { sha256 } from '../../../lab/run/sha256.ts';
import { runSmoke } from '../../../lab/run/run-lab.ts';
import { settingsHash } from '../../../lab/run/store.ts';
import { sampleScene } from '../../../lab/scene/sample.ts';
import { makePair, segmentOf, type PreferencePair } from '../../../lab/text/preference-pair.ts';
import { QUESTION_KINDS } from '../../../lab/text/question.ts';
import { FULL, settingsOf, STUDIES, type Study } from '../../../lab/settings.ts';
import { randomOf } from '../../../lab/random.ts';
import { labExampleSchema, type LabExample } from '../../../src/schemas/lab-example.ts';
import { resultSchema } from '../../../src/schemas/result.ts';
import { labSchema, labStudySchema, type Lab } from '../../../src/schemas/lab.ts';

const read = (name: string) => readFileSync(join('content', name));
const lab = labSchema.parse(JSON.parse(read('lab/lab.json').toString()));
/** With what each study was made whose results are committed. */
const provenances = STUDIES.flatMap((study): ({ study: Study } & Lab['provenance'])[] => {
  if (study === 'main') return [{ study, ...lab.provenance }];
  const name = `lab/${study}.json`;
  return existsSync(join('content', name))
    ? [{ study, ...labStudySchema.parse(JSON.parse(read(name).toString())) }]
    : [];
});
const KERNELS = 'lab/engine/kernels.wasm';
const examples = readdirSync('content/gallery/lab').map((name): LabExample =>
  labExampleSchema.parse(JSON.parse(read(`gallery/lab/${name}`).toString())),
);

/** What the run asked about the scene of an example. */
function pairOf({ scene, heldOut, questionKind }: LabExample & { kind: 'gradient' }): PreferencePair {
  const kind = QUESTION_KINDS.find((one) => one === questionKind);
  const pair = kind && makePair(scene, kind, randomOf(FULL.dataSeed, 'heldOut', 'evaluation', heldOut, kind));
  if (!pair) throw new Error(`Held-out scene ${heldOut} has no question of the kind ${questionKind}`);
  return pair;
}

const resultOf = (id: string) => resultSchema.parse(JSON.parse(read(`results/${id}.json`).toString()));
const numberOf = (value: unknown) => (typeof value === 'number' ? value : (value as { value: number }).value);

describe('the committed results of the lab', () => {
  test('come from the committed settings', () => {
    for (const { study, settings } of provenances) expect(settings).toBe(settingsHash(settingsOf(study, FULL)));
    expect(lab.provenance.seeds).toEqual(FULL.seeds);
    expect(lab.scenes).toEqual(FULL.scenes);
  });

  test(
    'come from code that gives the same numbers as the committed code',
    { tags: 'all', timeout: 120_000 },
    async () => {
      const { digests } = await runSmoke(2);
      for (const { study, smoke } of provenances) expect(smoke).toBe(digests[study]);
    },
  );

  test('come from the committed kernels, and these from their source', { tags: 'all', timeout: 60_000 }, () => {
    expect(sha256(readFileSync(KERNELS))).toBe(lab.provenance.kernels);
    for (const { kernels } of provenances) expect(kernels).toBe(lab.provenance.kernels);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
    const out = join(folder, 'kernels.wasm');
    const args = (scripts['kernels'] ?? '').split(' asc ')[1]?.replace(KERNELS, out).split(' ') ?? [];
    try {
      execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', ...args]);
      expect(sha256(readFileSync(out))).toBe(lab.provenance.kernels);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('are in the report as in the results', () => {
    const [seeds, answers] = [resultOf('lab-seeds').rows, resultOf('lab-answers').rows];
    const pairs = Object.entries(lab.spreads).flatMap(([measure, states]) =>
      Object.entries(states).flatMap(([state, { mean, values }]) => {
        const kind = QUESTION_KINDS.find((one) => measure === `lab-accuracy-${one}`);
        const valueOf = (rows: typeof seeds, place: string, id: string) =>
          rows.find(({ level, method }) => level === place && method === state)?.values[id];
        return kind
          ? [[valueOf(answers, kind, 'lab-accuracy'), mean] as const]
          : values.map((value, at) => [valueOf(seeds, `seed-${lab.provenance.seeds[at]}`, measure), value] as const);
      }),
    );
    for (const [shown, value] of pairs) expect(numberOf(shown)).toBeCloseTo(value, 3);
    const maps = resultOf('lab-maps').rows.filter(({ level }) => level === 'all');
    const [sft, dpo] = ['sft', 'dpo'].map((id) => maps.find(({ method }) => method === id)?.values ?? {});
    const ofMaps = lab.tests.filter(({ measure }) => !(measure in lab.spreads));
    expect(ofMaps.length).toBeGreaterThan(0);
    for (const { measure, difference } of ofMaps)
      expect(numberOf(dpo?.[measure]) - numberOf(sft?.[measure])).toBeCloseTo(difference, 3);
  });

  test('name the checkpoints that are there, each small enough for a page', () => {
    for (const { id, bytes, sha256: sum } of lab.checkpoints) {
      const file = read(`lab/checkpoints/${id}.ckpt`);
      expect(sha256(file)).toBe(sum);
      expect(file.length).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(600_000);
    }
  });
});

test('no rate of post-training gains a point, as the page says', () => {
  const { rows } = resultOf('lab-dose');
  const [before, ...after] = rows.map(({ values }) => values);
  const measures = Object.entries(before ?? {}).filter(([measure]) => measure !== 'lab-moved');
  for (const [measure, base] of measures)
    expect(Math.max(...after.map((values) => numberOf(values[measure]) - numberOf(base)))).toBeLessThan(1);
  expect(after).toHaveLength(2 * (1 + FULL.dose.rates.length));
});

describe('the committed examples', () => {
  test.each(['gradient', 'segmentation'] as const)('of the kind %s are 24, half drawn and half chosen', (kind) => {
    const own = examples.filter((example) => example.kind === kind);
    expect(own.length).toBeGreaterThanOrEqual(24);
    expect(own.filter(({ selection }) => selection === 'random').length).toBe(own.length / 2);
  });

  test('take at most 25 kB each', () => {
    for (const name of readdirSync('content/gallery/lab'))
      expect(read(`gallery/lab/${name}`).length).toBeLessThan(25_000);
  });

  test('show scenes of the held-out set', () => {
    for (const { heldOut, scene } of examples) {
      const sampled = sampleScene(randomOf(FULL.dataSeed, 'heldOut', heldOut));
      // JSON knows no negative zero.
      expect(scene).toEqual(JSON.parse(JSON.stringify(sampled)));
    }
  });

  test('ask what the run asked about these scenes', () => {
    for (const example of examples) {
      if (example.kind !== 'gradient') continue;
      const { question, chosen, rejected, about, rivals } = pairOf(example);
      expect(example).toMatchObject({ question, chosen, rejected, about, rivals });
    }
  });

  describe('with gradient maps', { tags: 'all' }, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await Engine.create(readFileSync(KERNELS), 64);
    });

    test('are what the committed checkpoint gives', { timeout: 60_000 }, () => {
      const model = loadModel(engine, read('lab/checkpoints/base.ckpt'), 'base.ckpt', false);
      for (const example of examples) {
        if (example.kind !== 'gradient') continue;
        const album = createAlbum('one', [example.scene]);
        const tokens = encodeScenes(engine, model, album, [0]);
        const pair = pairOf(example);
        const { textLength } = model.shape;
        const asked = [segmentOf(example.question, example.chosen, textLength)];
        const [score] = scoreAnswers(engine, model, album.pictures([0]), asked, 1, () => valueSlots(pair));
        expect(score?.choices.every((choice) => choice === 0)).toBe(example.isRight);
        const segments = [pairSegments(example, textLength)];
        for (const loss of Object.keys(example.maps) as (keyof typeof example.maps)[]) {
          const gradient = tokenGradient(engine, model, tokens, segments, lossFactors(loss));
          const [map] = gradientMaps(gradient, model.shape.encoder.width) as [Float32Array];
          const highest = Math.max(...map);
          // Stored to three decimals.
          expect(Array.from(map, (value) => Math.round((1000 * value) / highest) / 1000)).toEqual(
            example.maps[loss].map,
          );
        }
      }
    });

    test('lie where they lie whatever beta is: it changes their strength alone', { timeout: 60_000 }, () => {
      const load = (id: string) => loadModel(engine, read(`lab/checkpoints/${id}.ckpt`), id, false);
      const [model, reference] = [load('dpo'), load('base')];
      for (const example of examples.filter((one) => one.kind === 'gradient').slice(0, 6)) {
        const counts = pairSegments(example, model.shape.textLength).differs.map((words) => words.map(() => true));
        const [usual, ...others] = [0.1, 0.01, 1, 10].map(
          (beta) =>
            explain(engine, model, reference, { ...example, counts: counts as [boolean[], boolean[]], beta }).dpo,
        );
        for (const other of others) {
          expect(other.share).toBeCloseTo(usual?.share ?? NaN, 5);
          expect(Math.abs(other.strength / (usual?.strength ?? NaN) - 1)).toBeGreaterThan(0.5);
        }
      }
    });
  });
});
