// `npm run figures`: brings the figures of the paper, which the repository does not hold, and cuts the gallery's panels.
import { readOptions, type Options } from './options.ts';
import { progressPrinter } from './progress.ts';
import { runFigures } from './run-figures.ts';

async function main(options: Options): Promise<void> {
  const since = performance.now();
  const { cut, kept, failed, nothing } = await runFigures({ ...options, onProgress: progressPrinter(process.stdout) });
  if (nothing !== undefined) {
    console.log(nothing);
    return;
  }
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
  for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
  if (failed.length) process.exitCode = 1;
  console.log(`${cut} pictures made, ${kept} kept, ${((performance.now() - since) / 1000).toFixed(1)} s`);
}

function optionsGiven(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

const given = optionsGiven();
try {
  if (given) await main(given);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
