import { Worker } from 'node:worker_threads';
import type { RunData } from './create-context.ts';
import type { Job } from './jobs.ts';
import type { Store } from './store.ts';
import type { WorkerMessage } from './worker.ts';

export interface Progress {
  done: number;
  total: number;
  /** Of the whole schedule, from the speed so far; undefined before anything was measured. */
  secondsLeft: number | undefined;
  /** Jobs at work, with the share that is done. */
  running: { id: string; share: number }[];
}

/** A job is done when its last file is there; every job writes that one last. */
export function isDone(store: Store, job: Job): boolean {
  return store.has(`${job.id}.${['tagging', 'base', 'post'].includes(job.kind) ? 'ckpt' : 'json'}`);
}

/**
 * Runs `jobs` on `workers` threads, each as soon as the jobs that it needs are done, and skips those that are done
 * already; `all` are the jobs that can have been done before. Stops at the first failure with the job's name.
 */
export async function runJobs(
  jobs: readonly Job[],
  all: readonly Job[],
  data: RunData,
  store: Store,
  workers: number,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const finished = new Set(all.filter((job) => isDone(store, job)).map((job) => job.id));
  const waiting = jobs.filter((job) => !finished.has(job.id));
  const total = waiting.length;
  const running = new Map<Worker, { job: Job; share: number; since: number }>();
  let done = 0;
  let [expected, spent] = [0, 0];
  const report = () => {
    const left =
      waiting.reduce((sum, job) => sum + job.seconds, 0) +
      [...running.values()].reduce((sum, { job, share }) => sum + job.seconds * (1 - share), 0);
    let [work, time] = [expected, spent];
    for (const { job, share, since } of running.values()) {
      work += job.seconds * share;
      time += (performance.now() - since) / 1000;
    }
    onProgress({
      done,
      total,
      secondsLeft: work ? ((left / workers) * time) / work : undefined,
      running: [...running.values()].map(({ job, share }) => ({ id: job.id, share })),
    });
  };
  if (!total) return;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const pool = Array.from({ length: Math.min(workers, total) }, () => {
    return new Worker(new URL('worker.ts', import.meta.url), { workerData: data });
  });
  const idle = new Set<Worker>();
  const feed = () => {
    for (const worker of idle) {
      const at = waiting.findIndex((job) => job.needs.every((need) => finished.has(need)));
      if (at < 0) break;
      const [job] = waiting.splice(at, 1) as [Job];
      idle.delete(worker);
      running.set(worker, { job, share: 0, since: performance.now() });
      worker.postMessage(job);
    }
    if (running.size) return;
    const [stuck] = waiting;
    if (!stuck) return resolve();
    const missing = stuck.needs.filter((need) => !finished.has(need));
    reject(new Error(`${stuck.id} needs ${missing.join(', ')}, which is not there: run the lab without --only`));
  };
  for (const worker of pool) {
    worker.on('error', reject);
    worker.on('message', (message: WorkerMessage) => {
      const current = running.get(worker);
      if (message.type === 'progress' && current) current.share = message.share;
      else if (message.type === 'failed') reject(new Error(`${current?.job.id}: ${message.message}`));
      else {
        if (current) {
          finished.add(current.job.id);
          expected += current.job.seconds;
          spent += (performance.now() - current.since) / 1000;
          done += 1;
          running.delete(worker);
        }
        idle.add(worker);
        feed();
      }
      report();
    });
  }
  try {
    await promise;
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}
