import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labExampleSchema } from '../../src/schemas/lab-example.ts';
import { labSchema, type Lab } from '../../src/schemas/lab.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { modelOf, type Context } from '../run/context.ts';
import { BASE_MOMENTS, baseId, RATES_ID, TAGGING_ID } from '../run/jobs.ts';
import { sha256 } from '../run/sha256.ts';
import { settingsHash, writeWhole } from '../run/store.ts';
import { settingsOf } from '../settings.ts';
import type { ChosenRates, TrainingLog } from '../run/train-jobs.ts';
import { holm, pairedTTest, spreadOf } from '../statistics.ts';
import { gradientExamples, segmentationExamples } from './examples.ts';
import { formatted, provenance, type ReportOptions } from './provenance.ts';
import { accuracyByKind, checkpointOf, mapRecords, mapValues, probeValues, STAGES, type Values } from './readings.ts';
import { resultFiles } from './result-files.ts';

/** Writes results, examples, checkpoints and `lab.json` into the content folder; returns the files' names. */
export function writeReport(context: Context, options: ReportOptions): string[] {
  const { settings, store } = context;
  const { content } = options;
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
  const lab = { ...labFile(context, options), checkpoints: checkpoints.map(described) };
  write('lab/lab.json', formatted(labSchema.parse(lab)));
  for (const folder of ['gallery/lab', 'lab/checkpoints']) removeOthers(content, folder, written);
  return written;
}

function labFile(context: Context, options: ReportOptions): Omit<Lab, 'checkpoints'> {
  const { settings, store } = context;
  const read = (stage: (typeof STAGES)[number]) =>
    settings.seeds.map((seed): Values => {
      const checkpoint = checkpointOf(seed, stage);
      const kinds = Object.entries(accuracyByKind(store, checkpoint));
      return {
        ...probeValues(store, checkpoint),
        ...Object.fromEntries(kinds.map(([kind, value]) => [`lab-accuracy-${kind}`, value])),
      };
    });
  const byStage = { base: read('base'), sft: read('sft'), dpo: read('dpo') };
  const measures = Object.keys(byStage.base[0] ?? {});
  const tested = Object.keys(probeValues(store, baseId(settings.seeds[0] as number)));
  const spread = (values: Values[], id: string) => spreadOf(values.map((own) => own[id] as number));
  const gradients = (loss: 'sft' | 'dpo') =>
    settings.seeds.map((seed) => mapValues(mapRecords(store, baseId(seed)), loss) as Values);
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
      ...spreadOf(pairs.map(([dpo, sft]) => (dpo as number) - (sft as number))),
    }))
    // What is the same by construction, or right everywhere, can come out in one way only and is no test.
    .filter(({ values }) => values.some((value) => value !== 0));
  const pValues = differences.map((own) => pairedTTest(own, own.values.length));
  const corrected = holm(pValues);
  return {
    provenance: provenance(settings.seeds, settingsHash(settingsOf('main', settings)), options),
    scenes: settings.scenes,
    weights: modelOf(context, baseId(settings.seeds[0] as number)).parameters.count,
    rates: store.readJson<ChosenRates>(`${RATES_ID}.json`),
    tagging: store.readJson<TrainingLog>(`${TAGGING_ID}.json`).accuracy,
    spreads: Object.fromEntries(
      measures.map((id) => [
        id,
        { base: spread(byStage.base, id), sft: spread(byStage.sft, id), dpo: spread(byStage.dpo, id) },
      ]),
    ),
    tests: differences.map(({ measure, mean, deviation, values }, at) => {
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
    job: checkpointOf(seed, stage),
    isMeasured: true,
  }));
  const moments = BASE_MOMENTS.map((moment) => ({
    id: moment === 1 ? 'base' : `base-at-${moment * 100}`,
    label: moment === 1 ? `Base model, after ${steps(1)} steps` : `After ${steps(moment)} steps of stage 1`,
    job: baseId(seed, moment),
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
