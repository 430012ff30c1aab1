import type { Engine } from '../engine/engine.ts';
import type { AdamW, Parameters, Part } from '../engine/parameters.ts';
import { randomOf } from '../random.ts';
import type { Stage } from '../settings.ts';

/** Settings of AdamW that all stages share. */
const ADAM = { beta1: 0.9, beta2: 0.98, clip: 1 };

export interface TrainingRun {
  /** Named in errors, such as "SFT, seed 3". */
  name: string;
  engine: Engine;
  parameters: Parameters;
  stage: Pick<Stage, 'steps' | 'warmup' | 'rate' | 'weightDecay'>;
  /** Share of the learning rate that each part gets. */
  shares: Record<Part, number>;
  /** Forward and backward of one step: fills the gradients, returns the loss. */
  step(step: number): number;
  /** Called after every step; `done` counts them. */
  onStep?(done: number, loss: number): void;
}

/** Share of the steps at the end over which the learning rate falls. */
const FALL = 0.3;

/**
 * Learning rate as a share of the highest: a linear warm-up, a long level, a linear fall to 0. A cosine spends less of
 * the run at the full rate, and the base models then stay on the plateau on which they do not know whose color is whose.
 */
export function rateShare(step: number, steps: number, warmup: number): number {
  return Math.min(1, (step + 1) / warmup, (steps - step) / (FALL * steps));
}

/** Why a run stopped: its weights are those of the last step that was still finite. */
export class DivergedError extends Error {
  readonly step: number;
  constructor(name: string, step: number, what: string) {
    super(`${name}: ${what} at step ${step}. The weights of the step before were kept; a lower learning rate may help`);
    this.name = 'DivergedError';
    this.step = step;
  }
}

/** Trains for all steps of the stage; returns the loss of each. Throws DivergedError at a loss that is not a number. */
export function train({ name, engine, parameters, stage, shares, step, onStep }: TrainingRun): number[] {
  const settings: AdamW = { ...ADAM, weightDecay: stage.weightDecay };
  const losses: number[] = [];
  parameters.resetOptimizer();
  const mark = engine.mark();
  for (let at = 0; at < stage.steps; at += 1) {
    engine.release(mark);
    parameters.clearGradients();
    const loss = step(at);
    if (!Number.isFinite(loss)) throw new DivergedError(name, at, `the loss is ${loss}`);
    const rate = stage.rate * rateShare(at, stage.steps, stage.warmup);
    const rates = Object.fromEntries(Object.entries(shares).map(([part, share]) => [part, share * rate]));
    const length = parameters.step(settings, rates as Record<Part, number>);
    if (!Number.isFinite(length)) throw new DivergedError(name, at, `the gradient is ${length}`);
    losses.push(loss);
    onStep?.(at + 1, loss);
  }
  engine.release(mark);
  return losses;
}

/** A random order of 0 to `count` - 1 for each epoch, made when it is first asked for. */
export function epochOrders(count: number, ...key: (string | number)[]): (epoch: number) => readonly number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  const orders: number[][] = [];
  return (epoch) => (orders[epoch] ??= randomOf(...key, epoch).shuffle(all));
}

/** The items of step `step` when `count` items are gone through in a new random order each epoch. */
export function epochItems(step: number, batch: number, orderOf: (epoch: number) => readonly number[]): number[] {
  return Array.from({ length: batch }, (_, at) => {
    const place = step * batch + at;
    const { length } = orderOf(0);
    return orderOf(Math.floor(place / length))[place % length] as number;
  });
}
