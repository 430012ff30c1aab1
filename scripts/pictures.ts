import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inCheckout } from './checkout.ts';
import { changesPage, compareFolders } from './pictures/compare.ts';
import { shotsOf } from './pictures/shots.ts';
import { takePictures } from './pictures/take.ts';
import { serveCompressed } from './static-host.ts';

/**
 * `npm run pictures`: takes pictures of all pages and chart states and shows those that differ from the accepted ones.
 * `-- --accept` accepts the last ones taken; `-- --from REF` first accepts those of a commit, such as `main`;
 * `-- --only TEXT` looks at addresses that hold the text.
 */
const { values } = parseArgs({
  options: { accept: { type: 'boolean' }, from: { type: 'string' }, only: { type: 'string', default: '' } },
});
const FOLDER = 'test-results/pictures';
const [ACCEPTED, TAKEN, DIFFERENCES] = ['accepted', 'taken', 'differences'].map((name) => join(FOLDER, name)) as [
  string,
  string,
  string,
];

/** Builds a checkout and takes its pictures into a folder. */
async function takeFrom(project: string, name: string, folder: string): Promise<void> {
  const dist = resolve(FOLDER, 'builds', name);
  const { status } = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: dist, CACHE_DIR: resolve(FOLDER, 'cache', name) },
  });
  if (status !== 0) throw new Error(`${name} does not build.`);
  const shots = shotsOf(dist).filter(({ path }) => path.includes(values.only));
  console.log(`${name}: ${shots.length} pages and states`);
  rmSync(folder, { recursive: true, force: true });
  const { origin, stop } = await serveCompressed(dist);
  await takePictures(origin, shots, folder);
  stop();
}

if (values.accept) {
  if (!existsSync(TAKEN)) throw new Error('No pictures were taken: run "npm run pictures" first.');
  if (!values.only) rmSync(ACCEPTED, { recursive: true, force: true });
  cpSync(TAKEN, ACCEPTED, { recursive: true });
  console.log(`The pictures in ${TAKEN} are accepted.`);
} else {
  const { from } = values;
  if (from) await inCheckout(from, join(FOLDER, 'checkout'), (project) => takeFrom(project, from, ACCEPTED));
  await takeFrom('.', 'this checkout', TAKEN);
  const asked = new Set(
    shotsOf(resolve(FOLDER, 'builds', 'this checkout'))
      .filter(({ path }) => path.includes(values.only))
      .map(({ name }) => name),
  );
  const isAsked = (file: string) => !values.only || asked.has(file.replace(/ \d+ \w+\.png$/, ''));
  rmSync(DIFFERENCES, { recursive: true, force: true });
  const changes = await compareFolders(ACCEPTED, TAKEN, DIFFERENCES, isAsked);
  const page = join(FOLDER, 'index.html');
  writeFileSync(page, changesPage(changes));
  for (const { name, kind, pixels } of changes.slice(0, 20))
    console.log(`${kind}${pixels ? ` by ${pixels} px` : ''}: ${name}`);
  console.log(
    `${changes.length} pictures differ${changes.length ? `; see ${page}, accept with npm run pictures -- --accept` : ''}`,
  );
  process.exitCode = changes.length ? 1 : 0;
}
