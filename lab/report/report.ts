import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labExampleSchema } from '../../src/schemas/lab-example.ts';
import { labSchema, type Lab } from '../../src/schemas/lab.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { modelOf, type Context } from '../run/context.ts';
import { BASE_MOMENTS, baseId, RATES_ID, taggingId } from '../run/jobs.ts';
import { sha256 } from '../run/sha256.ts';
import { settingsHash, writeWhole } from '../run/store.ts';
import type { ChosenRates, TrainingLog } from '../run/train-jobs.ts';
import { holm, pairedTTest, spreadOf } from '../statistics.ts';
import { gradientExamples, segmentationExamples } from './examples.ts';
import { accuracyByKind, checkpointOf, mapRecords, mapValues, probeValues, STAGES, type Values } from './readings.ts';
import { resultFiles } from './result-files.ts';

/** Packages whose versions the numbers depend on. */
const PACKAGES = ['assemblyscript', 'ml-matrix', 'pure-rand'];

export interface ReportOptions {
  /** The content folder. */
  content: string;
  command: string;
  /** Digest of the smoke run of the same code. */
  smoke: string;
}

/** Writes results, examples, checkpoints and `lab.json` into the content folder; returns the files' names. */
export function writeReport(context: Context, { content, command, smoke }: ReportOptions): string[] {
  const { settings, store } = context;
  const written: string[] = [];
  const write = (name: string, value: Uint8Array | string) => {
    writeWhole(join(content, name), value);
    written.push(name);
  };
  for (const [id, result] of Object.entries(resultFiles(settings, store))) {
    write(`results/${id}.json`, formatted(resultSchema.parse(result)));
  }
  for (const example of [...gradientExamples(context), ...segmentationExamples(context)]) {
    write(`gallery/lab/${example.id}.json`, `${JSON.stringify(labExampleSchema.parse(example))}\n`);
  }
  const checkpoints = liveCheckpoints(context);
  for (const { id, file } of checkpoints) write(`lab/checkpoints/${id}.ckpt`, file);
  const lab = { ...labFile(context, command, smoke), checkpoints: checkpoints.map(described) };
  write('lab/lab.json', formatted(labSchema.parse(lab)));
  for (const folder of ['gallery/lab', 'lab/checkpoints']) removeOthers(content, folder, written);
  return written;
}

function labFile(context: Context, command: string, smoke: string): Omit<Lab, 'checkpoints'> {
  const { settings, store, engine } = context;
  const read = (stage: (typeof STAGES)[number]) =>
    settings.seeds.map((seed): Values => {
      const checkpoint = checkpointOf('base', seed, stage, settings.scenes.preference);
      const kinds = Object.entries(accuracyByKind(store, checkpoint));
      return {
        ...probeValues(store, checkpoint),
        ...Object.fromEntries(kinds.map(([kind, value]) => [`lab-accuracy-${kind}`, value])),
      };
    });
  const byStage = { base: read('base'), sft: read('sft'), dpo: read('dpo') };
  const measures = Object.keys(byStage.base[0] ?? {});
  const tested = Object.keys(probeValues(store, baseId('base', settings.seeds[0] as number)));
  const spread = (values: Values[], id: string) => spreadOf(values.map((own) => own[id] as number));
  const gradients = (loss: 'sft' | 'dpo') =>
    settings.seeds.map((seed) => mapValues(mapRecords(store, baseId('base', seed)), loss) as Values);
  const [sftMaps, dpoMaps] = [gradients('sft'), gradients('dpo')];
  const differences = [
    ...tested.map((id) => ({ measure: id, pairs: byStage.dpo.map((own, at) => [own[id], byStage.sft[at]?.[id]]) })),
    ...Object.keys(sftMaps[0] ?? {}).map((id) => ({
      measure: id,
      pairs: dpoMaps.map((own, at) => [own[id], sftMaps[at]?.[id]]),
    })),
  ]
    .map(({ measure, pairs }) => ({
      measure,
      values: pairs.map(([dpo, sft]) => (dpo as number) - (sft as number)),
    }))
    // What is the same by construction, or right everywhere, can come out in one way only and is no test.
    .filter(({ values }) => values.some((value) => value !== 0));
  const pValues = differences.map(({ values }) => pairedTTest(values));
  const corrected = holm(pValues);
  const models = Object.keys(settings.models);
  return {
    provenance: {
      command,
      seeds: settings.seeds,
      settings: settingsHash(settings),
      kernels: sha256(readFileSync(new URL('../engine/kernels.wasm', import.meta.url))),
      smoke,
      node: process.versions.node,
      packages: Object.fromEntries(PACKAGES.map((name) => [name, packageVersion(name)])),
    },
    scenes: settings.scenes,
    weights: Object.fromEntries(
      models.map((model) => {
        const mark = engine.mark();
        const { count } = modelOf(context, baseId(model, settings.seeds[0] as number)).parameters;
        engine.release(mark);
        return [model, count];
      }),
    ),
    rates: store.readJson<ChosenRates>(`${RATES_ID}.json`),
    tagging: store.readJson<TrainingLog>(`${taggingId('base')}.json`).accuracy,
    spreads: Object.fromEntries(
      measures.map((id) => [
        id,
        { base: spread(byStage.base, id), sft: spread(byStage.sft, id), dpo: spread(byStage.dpo, id) },
      ]),
    ),
    tests: differences.map(({ measure, values }, at) => {
      const { mean, deviation } = spreadOf(values);
      const above = values.filter((value) => value > 0).length;
      return { measure, difference: mean, deviation, above, p: pValues[at] as number, pHolm: corrected[at] as number };
    }),
  };
}

/** The first seed on its way through both stages. */
function liveCheckpoints({ settings, store }: Context) {
  const [seed] = settings.seeds as [number];
  const visual = (checkpoint: string) => probeValues(store, checkpoint)['lab-accuracy-visual'] as number;
  const steps = (moment: number) => Math.round(moment * settings.instruction.steps).toLocaleString('en-US');
  const stages = STAGES.filter((stage) => stage !== 'base').map((stage) => ({
    id: stage,
    label: `After ${stage.toUpperCase()}`,
    job: checkpointOf('base', seed, stage, settings.scenes.preference),
    isMeasured: true,
  }));
  const moments = BASE_MOMENTS.map((moment) => ({
    id: moment === 1 ? 'base' : `base-at-${moment * 100}`,
    label: moment === 1 ? `Base model, after ${steps(1)} steps` : `After ${steps(moment)} steps of stage 1`,
    job: baseId('base', seed, moment),
    isMeasured: moment === 1,
  }));
  return [...moments, ...stages].map(({ id, label, job, isMeasured }) => ({
    id,
    label,
    file: store.readBytes(`${job}.ckpt`),
    accuracy: isMeasured ? visual(job) : null,
  }));
}

function described({
  id,
  label,
  file,
  accuracy,
}: ReturnType<typeof liveCheckpoints>[number]): Lab['checkpoints'][number] {
  return { id, label, bytes: file.length, sha256: sha256(file), accuracy };
}

/** Removes what an earlier run left in a folder and this one did not write again. */
function removeOthers(content: string, folder: string, written: readonly string[]): void {
  for (const name of readdirSync(join(content, folder))) {
    if (!written.includes(`${folder}/${name}`)) rmSync(join(content, folder, name));
  }
}

function packageVersion(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function formatted(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
