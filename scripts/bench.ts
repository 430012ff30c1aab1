import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';

/** All of it happens here. */
const FOLDER = 'test-results/bench';
const DIST = join(FOLDER, 'dist');
const CONTENT = join(FOLDER, 'content');

/** Builds the copy of the content; returns seconds. */
function build(): number {
  const env = { ...process.env, CONTENT_DIR: CONTENT, OUT_DIR: DIST, CACHE_DIR: join(FOLDER, 'cache') };
  const start = performance.now();
  const { status, stderr } = spawnSync('astro', ['build', '--silent'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const zipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

function changeOneNumber(): void {
  const file = join(CONTENT, 'results', 'alignment.json');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('0.16592', '0.16593');
  if (changed === text)
    throw new Error(`${file} no longer holds the number that this benchmark changes; name another one here.`);
  writeFileSync(file, changed);
}

function reportSizes(): void {
  const files = filesIn(DIST);
  console.log('\nPages, compressed');
  for (const page of files.filter((file) => file.endsWith('.html')))
    console.log(`  ${kB(zipped(page)).padStart(9)}  ${page.slice(DIST.length)}`);
  console.log('\nStyles and scripts, compressed; fonts');
  for (const file of files.filter((name) => /\.(css|js|woff2)$/.test(name) && !name.includes('KaTeX_')))
    console.log(
      `  ${kB(extname(file) === '.woff2' ? statSync(file).size : zipped(file)).padStart(9)}  ${file.slice(DIST.length)}`,
    );
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`\nAll ${files.length} files: ${kB(total)} as they are`);
}

rmSync(FOLDER, { recursive: true, force: true });
cpSync('content', CONTENT, { recursive: true });
const clean = build();
changeOneNumber();
const again = build();
console.log(
  `Clean build ${clean.toFixed(1)} s; after one changed number ${again.toFixed(1)} s (ratio ${(again / clean).toFixed(2)})`,
);
reportSizes();
