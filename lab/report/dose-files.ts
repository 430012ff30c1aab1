import type { Result } from '../../src/schemas/result.ts';
import { baseId, doseId, pushId, RATES_ID } from '../run/jobs.ts';
import type { PushReport } from '../run/push-job.ts';
import type { Store } from '../run/store.ts';
import type { ChosenRates } from '../run/train-jobs.ts';
import type { Settings } from '../settings.ts';
import { POST_TRAINING_METHODS } from '../train/post-training.ts';
import { probeValues, type Values } from './readings.ts';
import { resultFile, withErrors, type Row } from './result-file.ts';

/** What post-training does at each rate, from none at all to rates that harm. */
export function doseFiles(settings: Settings, store: Store): Record<string, Result> {
  const { seeds, rates: tried } = settings.dose;
  const chosen = store.readJson<ChosenRates>(`${RATES_ID}.json`);
  const before = seeds.map((seed) => pushValues(store, baseId(seed)));
  const rates = [
    {
      id: 'chosen',
      rate: 'chosen' as const,
      label: `Chosen: SFT ${powerOfTen(chosen.sft.rate)}, DPO ${powerOfTen(chosen.dpo.rate)}`,
    },
    ...tried.map((rate) => ({ id: `rate-${rate.toExponential()}`, rate, label: powerOfTen(rate) })),
  ];
  const file = resultFile(
    'The miniature before post-training and after it at several rates',
    `${settings.scenes.preference * settings.postTraining.pairs} pairs, each seen once; ${settings.scenes.validation} validation and ${settings.scenes.heldOut} held-out scenes; seeds ${seeds.join(', ')}`,
    'Learning rate',
    [
      { id: 'none', label: 'None', name: 'No post-training' },
      ...rates.map(({ id, label }) => ({ id, label, name: `Rate ${label.replace('Chosen: ', 'chosen: ')}` })),
    ],
    [
      { level: 'none', method: 'base', values: withErrors(before, before) },
      ...rates.flatMap(({ id, rate }) =>
        POST_TRAINING_METHODS.map((method): Row => {
          const after = seeds.map((seed) => pushValues(store, doseId(seed, method, rate)));
          return { level: id, method, values: withErrors(after, before) };
        }),
      ),
    ],
  );
  const bars = 'Error bars reach one standard error of the mean change from "no post-training" to either side.';
  return { 'lab-dose': { ...file, notes: [bars] } };
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
