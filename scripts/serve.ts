import { runFigures } from '../figures/run-figures.ts';
import { buildAndServe } from './build-and-serve.ts';

/** Whoever waits for the page does not wait long for pictures: without them it is built all the same. */
const IMPATIENT = { tries: 1, timeoutMs: 20_000 };

await buildAndServe(async () => {
  console.log('Bringing the figures');
  const { failed } = await runFigures(IMPATIENT);
  for (const { file, reason } of failed) console.warn(`${file}: ${reason}`);
  if (failed.length) console.warn('The page is built without these pictures; "npm run figures" tries again.');
});
