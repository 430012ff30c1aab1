import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPictures, sampleScenes } from '../album.ts';
import { writeReport } from '../report/report.ts';
import { writeStudy } from '../report/study-report.ts';
import { SMOKE, STUDIES, type Settings, type Study } from '../settings.ts';
import { createContext, type RunData } from './create-context.ts';
import { studyOf, type Job, type Part } from './jobs.ts';
import { planJobs } from './plan-jobs.ts';
import { isDone, runJobs, type Progress } from './schedule.ts';
import { sha256 } from './sha256.ts';
import { Store } from './store.ts';

/** Where each study says with what it was made. */
const PROVENANCE_FILES = ['lab', 'wordings', 'even', 'dose'].map((name) => `lab/${name}.json`);

/** Stands for the digest of the smoke run where this is it. */
const NO_DIGEST = '0'.repeat(64);

export interface LabRun {
  settings: Settings;
  /** Checkpoints and measurements; what is there is not made again. */
  folder: string;
  /** Where results and examples go. */
  content: string;
  /** Stands in the results. */
  command: string;
  /** Of each study: what the smoke run of the same code gives. */
  smoke: Record<Study, string>;
  workers: number;
  studies: readonly Study[];
  /** A part to be done again. */
  only: Part | undefined;
  onProgress(progress: Progress): void;
}

/** Does all jobs that are missing, then writes the reports. Returns the names of each study's files in `content`. */
export async function runLab(run: LabRun): Promise<Record<Study, string[]>> {
  const { settings, folder, only, studies } = run;
  const store = new Store(folder);
  const jobs = planJobs(settings);
  for (const study of studies) forgetOld(store, jobs, study, run.smoke[study]);
  const redone = jobs.filter(({ part }) => part === only);
  removeAll(store, redone);
  const pictures = Object.fromEntries(
    Object.entries(settings.scenes).map(([name, count]) => [
      name,
      drawPictures(sampleScenes(settings.dataSeed, name, count), (length) => new SharedArrayBuffer(length)),
    ]),
  ) as RunData['pictures'];
  const data = { settings, folder, pictures };
  const wanted = only ? redone : missingJobs(store, jobs, studies);
  if (wanted.some((job) => !isDone(store, job))) {
    await runJobs(wanted, jobs, data, store, run.workers, run.onProgress);
  }
  const context = await createContext(data, () => {});
  const written = STUDIES.map((study): [Study, string[]] => {
    if (!studies.includes(study)) return [study, []];
    const options = { ...run, smoke: run.smoke[study] };
    return [study, study === 'main' ? writeReport(context, options) : writeStudy(context, study, options)];
  });
  return Object.fromEntries(written) as Record<Study, string[]>;
}

/** Jobs of the studies that are not done, with those that they need, in the order of the plan. */
export function missingJobs(store: Store, jobs: readonly Job[], studies: readonly Study[]): Job[] {
  const wanted = new Set<Job>();
  const want = (job: Job) => {
    if (wanted.has(job) || isDone(store, job)) return;
    wanted.add(job);
    for (const need of jobs.filter(({ id }) => job.needs.includes(id))) want(need);
  };
  for (const job of jobs) if (studies.includes(studyOf(job))) want(job);
  return jobs.filter((job) => wanted.has(job));
}

/** Removes what code with other numbers made for a study; the folder itself is that of the main study's code. */
function forgetOld(store: Store, jobs: readonly Job[], study: Study, digest: string): void {
  const name = `${study}.digest`;
  if (study === 'main' || (store.has(name) && store.readJson(name) === digest)) return;
  removeAll(
    store,
    jobs.filter((job) => studyOf(job) === study),
  );
  store.writeJson(name, digest);
}

function removeAll(store: Store, jobs: readonly Job[]): void {
  for (const { id } of jobs) for (const ending of ['ckpt', 'json']) store.remove(`${id}.${ending}`);
}

/**
 * The whole path with small settings, from nothing. Its numbers mean nothing, but they change with every change of the
 * code that changes a number: the digest of each study tells which code made its committed results.
 */
export async function runSmoke(
  workers: number,
  content?: string,
): Promise<{ digests: Record<Study, string>; files: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-smoke-'));
  try {
    const target = content ?? join(folder, 'content');
    const written = await runLab({
      settings: SMOKE,
      folder: join(folder, 'store'),
      content: target,
      command: 'npm run lab -- --smoke',
      smoke: { main: NO_DIGEST, wordings: NO_DIGEST, even: NO_DIGEST, dose: NO_DIGEST },
      workers,
      studies: STUDIES,
      only: undefined,
      onProgress: () => {},
    });
    const digests = STUDIES.map((study) => {
      // These name versions of packages, which need not change a number.
      const counted = written[study].filter((name) => !PROVENANCE_FILES.includes(name)).toSorted();
      return [study, sha256(counted.map((name) => `${name} ${sha256(readFileSync(join(target, name)))}\n`).join(''))];
    });
    return {
      digests: Object.fromEntries(digests) as Record<Study, string>,
      files: Object.values(written).flat(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
