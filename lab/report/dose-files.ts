import type { Level } from '../../src/schemas/factor.ts';
import type { Result } from '../../src/schemas/result.ts';
import { baseId, doseId, pushId, RATES_ID } from '../run/jobs.ts';
import type { PushReport } from '../run/push-job.ts';
import type { Store } from '../run/store.ts';
import type { ChosenRates } from '../run/train-jobs.ts';
import type { Settings } from '../settings.ts';
import { POST_TRAINING_METHODS } from '../train/post-training.ts';
import { probeValues, type Values } from './readings.ts';
import { resultFile, withErrors, type Row } from './result-file.ts';

/** The result files of the study of rates, by id. */
export function doseFiles(settings: Settings, store: Store): Record<string, Result> {
  const rowOf = rowMaker(settings, store);
  return { 'lab-dose': rateFile(settings, store, rowOf), 'lab-beta': betaFile(settings, rowOf) };
}

const NONE = { id: 'none', label: 'None', name: 'No post-training' };

/** What post-training does at each rate, from none at all to rates that harm. */
function rateFile(settings: Settings, store: Store, rowOf: RowMaker): Result {
  const chosen = store.readJson<ChosenRates>(`${RATES_ID}.json`);
  const rates = [
    {
      level: {
        id: 'chosen',
        label: 'Chosen',
        name: `Rate chosen: SFT ${powerOfTen(chosen.sft.rate)}, DPO ${powerOfTen(chosen.dpo.rate)}`,
      },
      rate: 'chosen' as const,
    },
    ...settings.dose.rates.map((rate) => ({
      level: { id: `rate-${rate.toExponential()}`, label: powerOfTen(rate), name: `Rate ${powerOfTen(rate)}` },
      rate,
    })),
  ];
  return changeFile(
    settings,
    'The miniature before post-training and after it at several rates',
    'Learning rate',
    [NONE, ...rates.map(({ level }) => level)],
    [
      rowOf('none', 'base', baseId),
      ...rates.flatMap(({ level, rate }) =>
        POST_TRAINING_METHODS.map((method) => rowOf(level.id, method, (seed) => doseId({ seed, method, rate }))),
      ),
    ],
  );
}

/** What DPO does with another beta, at the same rates. */
function betaFile(settings: Settings, rowOf: RowMaker): Result {
  const { dose, postTraining } = settings;
  const levels = dose.beta.rates.flatMap((rate) =>
    [postTraining.beta, dose.beta.value].map((beta) => ({
      level: {
        id: `rate-${rate.toExponential()}-beta-${String(beta).replace('.', '-')}`,
        label: `Beta ${beta}`,
        name: `Rate ${powerOfTen(rate)}, beta ${beta}`,
        group: `Rate ${powerOfTen(rate)}`,
      },
      idOf: (seed: number) => doseId({ seed, method: 'dpo', rate, ...(beta === postTraining.beta ? {} : { beta }) }),
    })),
  );
  return changeFile(
    settings,
    'The miniature before post-training and after DPO with two values of beta',
    'Beta of DPO',
    [{ ...NONE, group: 'Before' }, ...levels.map(({ level }) => level)],
    [rowOf('none', 'base', baseId), ...levels.map(({ level, idOf }) => rowOf(level.id, 'dpo', idOf))],
  );
}

/** A file of means over seeds, whose bars tell how sure the change from the base models is. */
function changeFile(
  { scenes, postTraining, dose: { seeds } }: Settings,
  title: string,
  factor: string,
  levels: Level[],
  rows: Row[],
): Result {
  const settings = `${scenes.preference * postTraining.pairs} pairs, each seen once; ${scenes.validation} validation and ${scenes.heldOut} held-out scenes; seeds ${seeds.join(', ')}`;
  const bars = 'Error bars reach one standard error of the mean change from "no post-training" to either side.';
  return { ...resultFile(title, settings, factor, levels, rows), notes: [bars] };
}

/** The row of a level and a method, from the checkpoints of all seeds. */
type RowMaker = (level: string, method: string, idOf: (seed: number) => string) => Row;

function rowMaker({ dose: { seeds } }: Settings, store: Store): RowMaker {
  const valuesOf = (idOf: (seed: number) => string) => seeds.map((seed) => pushValues(store, idOf(seed)));
  const before = valuesOf(baseId);
  return (level, method, idOf) => ({ level, method, values: withErrors(valuesOf(idOf), before) });
}

function pushValues(store: Store, checkpoint: string): Values {
  const { moved, accuracy } = store.readJson<PushReport>(`${pushId(checkpoint)}.json`);
  const values = probeValues(store, checkpoint);
  const shown = ['lab-accuracy-visual', 'lab-recall', 'lab-linear-color', 'lab-alignment'];
  return {
    'lab-moved': 100 * moved,
    'lab-accuracy-validation': 100 * (accuracy['visual'] as number),
    ...Object.fromEntries(shown.map((id) => [id, values[id] as number])),
  };
}

/** "3 × 10⁻⁶" */
function powerOfTen(rate: number): string {
  const exponent = Math.floor(Math.log10(rate) + 1e-9);
  const factor = Math.round(rate / 10 ** exponent);
  const power = `10${String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string)}`;
  return factor === 1 ? power : `${factor} × ${power}`;
}
