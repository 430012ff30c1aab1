import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { drawPictures, sampleScenes } from './album.ts';
import { planJobs } from './run/jobs.ts';
import { readOptions } from './run/options.ts';
import { isDone, runJobs, type Progress } from './run/schedule.ts';
import { settingsHash, Store } from './run/store.ts';
import type { WorkerData } from './run/worker.ts';
import { FULL, SMOKE } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function showProgress({ done, total, secondsLeft, running }: Progress): void {
  const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft / 60)} min left`;
  const now = running.map(({ id, share }) => `${id} ${Math.floor(share * 100)} %`).join(' · ');
  const line = `${done} of ${total} jobs${left}: ${now}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line.slice(0, process.stdout.columns - 1)}`);
  else if (done !== lastDone) console.log(line);
  lastDone = done;
}
let lastDone = -1;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const settings = options.isSmoke ? SMOKE : FULL;
  const store = new Store(`${root}.lab/${settingsHash(settings)}`);
  const jobs = planJobs(settings);
  if (options.only) for (const job of jobs.filter(({ part }) => part === options.only)) {
    for (const ending of ['ckpt', 'json']) store.remove(`${job.id}.${ending}`);
  }
  const wanted = options.only ? jobs.filter(({ part }) => part === options.only) : jobs;
  const missing = wanted.filter((job) => !isDone(store, job));
  console.log(`${missing.length} of ${jobs.length} jobs to do in ${store.folder}`);
  if (missing.length) {
    const pictures = Object.fromEntries(
      Object.entries(settings.scenes).map(([name, count]) => [
        name,
        drawPictures(sampleScenes(settings.dataSeed, name, count)),
      ]),
    ) as WorkerData['pictures'];
    const workers = options.workers ?? availableParallelism();
    await runJobs(jobs, { settings, folder: store.folder, pictures }, store, workers, showProgress);
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
