// `npm run lab`: the paper's experiment in miniature. See lab/README.md.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './run/options.ts';
import { runLab, runSmoke } from './run/run-lab.ts';
import type { Progress } from './run/schedule.ts';
import { settingsHash } from './run/store.ts';
import { FULL, settingsOf, STUDIES } from './settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One line that is written over in a terminal, one line a finished job elsewhere. */
function progressPrinter(): (progress: Progress) => void {
  let lastDone = -1;
  return ({ done, total, secondsLeft, running }) => {
    const left = secondsLeft === undefined ? '' : `, about ${Math.ceil(secondsLeft / 60)} min left`;
    const now = running.map(({ id, share }) => `${id} ${Math.floor(share * 100)}%`).join(' · ');
    const line = `${done} of ${total} jobs${left}: ${now}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line.slice(0, process.stdout.columns - 1)}`);
    else if (done !== lastDone) console.log(line);
    lastDone = done;
  };
}

async function main(): Promise<void> {
  const { isSmoke, only, study, workers = availableParallelism(), out } = readOptions(process.argv.slice(2));
  const since = performance.now();
  const { digests, files } = await runSmoke(workers, out);
  const short = (digest: string) => digest.slice(0, 16);
  console.log(`Smoke run: ${files.length} files, digests ${Object.values(digests).map(short).join(' and ')}`);
  if (!isSmoke) {
    // Work of other settings or of code with other numbers is never taken up.
    const folder = join(root, '.lab', `${settingsHash(settingsOf('main', FULL))}-${short(digests.main)}`);
    const studies = study ? [study] : STUDIES;
    const command = `npm run lab${study ? ` -- --study ${study}` : ''}`;
    const content = join(root, 'content');
    console.log(`Full run in ${folder}; it can be stopped and taken up at any moment`);
    const onProgress = progressPrinter();
    const written = await runLab({
      settings: FULL,
      folder,
      content,
      command,
      smoke: digests,
      workers,
      studies,
      only,
      onProgress,
    });
    console.log(`\n${Object.values(written).flat().length} files written into ${content}`);
  }
  console.log(`${((performance.now() - since) / 60_000).toFixed(1)} min`);
}

try {
  await main();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
