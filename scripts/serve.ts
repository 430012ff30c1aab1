import { build, preview } from 'astro';
import { runFigures } from '../figures/run-figures.ts';
import { sitePlace } from '../src/lib/base/site-place.ts';

/** Where the page is usually served; the next free port is taken if this one is not. */
const PORT = 4321;
/** Whoever waits for the page does not wait long for pictures: without them it is built all the same. */
const IMPATIENT = { tries: 1, timeoutMs: 20_000 };

async function serve(): Promise<void> {
  // Before the slow work, which a wrong place would stop.
  const { base } = sitePlace(process.env);

  console.log('Bringing the figures');
  const { failed } = await runFigures(IMPATIENT);
  for (const { file, reason } of failed) console.warn(`${file}: ${reason}`);
  if (failed.length) console.warn('The page is built without these pictures; "npm run figures" tries again.');

  console.log('Building the page');
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: PORT } });
  console.log(`The page is at http://127.0.0.1:${server.port}${base} (Ctrl+C stops it)`);
  await server.closed();
}

try {
  await serve();
} catch (error) {
  // Whatever stops the build says where and why; the calls that led there help nobody.
  console.error((error as Error).message);
  process.exitCode = 1;
}
