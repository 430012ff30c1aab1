import type { Model } from '../model/model.ts';
import { answerAccuracy } from '../probe/answers.ts';
import { modelOf, type Context } from './context.ts';
import type { Job } from './jobs.ts';

/** How far post-training pushed a model, and what that did to its answers on the validation scenes. */
export interface PushReport {
  /** Length of the change of the encoder's weights, against their length before. */
  moved: number;
  accuracy: Record<string, number>;
}

export function runPush(context: Context, job: Job & { kind: 'push' }): void {
  const model = modelOf(context, job.checkpoint);
  const report: PushReport = {
    moved: encoderDistance(modelOf(context, job.from), model),
    accuracy: answerAccuracy(context, context.albums.validation, model),
  };
  context.store.writeJson(`${job.id}.json`, report);
}

/** Euclidean distance of the weights of two encoders, against the length of the first ones. */
export function encoderDistance({ parameters: before }: Model, { parameters: after }: Model): number {
  let [change, length] = [0, 0];
  for (const { name, part } of before.shapes) {
    if (part !== 'encoder') continue;
    const now = after.values(name);
    for (const [at, value] of before.values(name).entries()) {
      change += ((now[at] as number) - value) ** 2;
      length += value ** 2;
    }
  }
  return Math.sqrt(change / length);
}
