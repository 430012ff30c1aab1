import { parentPort, workerData } from 'node:worker_threads';
import { createContext, type RunData } from './create-context.ts';
import type { Job } from './jobs.ts';
import { runMaps, runWordings } from './map-jobs.ts';
import { runProbe } from './measure-jobs.ts';
import { runPush } from './push-job.ts';
import { runBase, runChooseRates, runPostTraining, runTagging } from './train-jobs.ts';

export type WorkerMessage =
  { type: 'ready' } | { type: 'progress'; share: number } | { type: 'done' } | { type: 'failed'; message: string };

const post = (message: WorkerMessage) => parentPort?.postMessage(message);
const context = await createContext(workerData as RunData, (share) => post({ type: 'progress', share }));

function run(job: Job): void {
  switch (job.kind) {
    case 'tagging':
      return runTagging(context);
    case 'base':
      return runBase(context, job);
    case 'post':
      return runPostTraining(context, job);
    case 'choose-rates':
      return runChooseRates(context);
    case 'probe':
      return runProbe(context, job);
    case 'maps':
      return runMaps(context, job);
    case 'wordings':
      return runWordings(context, job);
    case 'push':
      return runPush(context, job);
  }
}

parentPort?.on('message', (job: Job) => {
  const mark = context.engine.mark();
  try {
    run(job);
    post({ type: 'done' });
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  context.engine.release(mark);
});
post({ type: 'ready' });
