// `npm run figures`: brings the figures of the paper, which the repository does not hold, and cuts the gallery's panels.
import { readOptions, type Options } from './options.ts';
import { runFigures } from './run-figures.ts';

function optionsGiven(): Options | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsGiven();
try {
  if (options) {
    console.log('Bringing the figures');
    const { cut, kept, failed, nothing } = await runFigures(options);
    for (const { file, reason } of failed) console.error(`${file}: ${reason}`);
    if (failed.length) process.exitCode = 1;
    console.log(nothing ?? `${cut} pictures made, ${kept} kept`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
