import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPictures, sampleScenes } from '../album.ts';
import { writeReport } from '../report/report.ts';
import { SMOKE, type Settings } from '../settings.ts';
import { createContext, type RunData } from './create-context.ts';
import { planJobs, type Part } from './jobs.ts';
import { isDone, runJobs, type Progress } from './schedule.ts';
import { sha256 } from './sha256.ts';
import { Store } from './store.ts';

export interface LabRun {
  settings: Settings;
  /** Checkpoints and measurements; what is there is not made again. */
  folder: string;
  /** Where results and examples go. */
  content: string;
  /** Stands in the results. */
  command: string;
  smoke: string;
  workers: number;
  /** A part to be done again. */
  only: Part | undefined;
  onProgress(progress: Progress): void;
}

/** Does all jobs that are missing, then writes the report. Returns the names of the files written into `content`. */
export async function runLab(run: LabRun): Promise<string[]> {
  const { settings, folder, only } = run;
  const store = new Store(folder);
  const jobs = planJobs(settings);
  const redone = jobs.filter(({ part }) => part === only);
  for (const { id } of redone) for (const ending of ['ckpt', 'json']) store.remove(`${id}.${ending}`);
  const pictures = Object.fromEntries(
    Object.entries(settings.scenes).map(([name, count]) => [
      name,
      drawPictures(sampleScenes(settings.dataSeed, name, count), (length) => new SharedArrayBuffer(length)),
    ]),
  ) as RunData['pictures'];
  const data = { settings, folder, pictures };
  const wanted = only ? redone : jobs;
  if (wanted.some((job) => !isDone(store, job))) {
    await runJobs(wanted, jobs, data, store, run.workers, run.onProgress);
  }
  const context = await createContext(data, () => {});
  return writeReport(context, run);
}

/**
 * The whole path with small settings, from nothing. Its numbers mean nothing, but they change with every change of the
 * code that changes a number: their digest tells which code made the committed results.
 */
export async function runSmoke(workers: number, content?: string): Promise<{ digest: string; files: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-smoke-'));
  try {
    const target = content ?? join(folder, 'content');
    const files = await runLab({
      settings: SMOKE,
      folder: join(folder, 'store'),
      content: target,
      command: 'npm run lab -- --smoke',
      smoke: '0'.repeat(64),
      workers,
      only: undefined,
      onProgress: () => {},
    });
    // lab.json names versions of packages, which need not change a number.
    const counted = files.filter((name) => name !== 'lab/lab.json').toSorted();
    const digest = sha256(counted.map((name) => `${name} ${sha256(readFileSync(join(target, name)))}\n`).join(''));
    return { digest, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
