import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../lab/random.ts';
import type { Change, Folder, Kind } from './fuzz/change.ts';
import { sayBuilt } from './fuzz/built-pages.ts';
import { fileKinds } from './fuzz/file-kinds.ts';
import { jsonKinds } from './fuzz/json-kinds.ts';
import { labKinds } from './fuzz/lab-kinds.ts';
import { Looker } from './fuzz/look.ts';
import type { Said } from './fuzz/look-worker.ts';
import { proseKinds } from './fuzz/prose-kinds.ts';

/** What became of a change, best first. */
const VERDICTS = [
  'refused clearly',
  'accepted rightly',
  'refused unclearly',
  'accepted wrongly',
  'crash',
  'hang',
] as const;
type Verdict = (typeof VERDICTS)[number];
const GOOD: readonly Verdict[] = ['refused clearly', 'accepted rightly'];

/** Words of programs, which tell an author nothing. */
const RAW = /\[object |undefined|is not a function|Cannot read|SyntaxError|TypeError|at position|\*{4}|NaN/;
/** A file of the content, and where it is known its line and column. */
const PLACE = /^\S.*\.(?:json|mdx|md|json5|JSON|MDX|html|svg|ckpt)(?::\d+:\d+)?: ./;

function verdictOf(kind: Kind, said: Said | 'hang', folder: string): Verdict {
  if (said === 'hang') return 'hang';
  if ('crash' in said) return 'crash';
  if (!said.lines.length) return kind.mayPass ? 'accepted rightly' : 'accepted wrongly';
  const isClear = said.lines.every((line) => {
    const told = line.replaceAll(`${folder}/`, '');
    return PLACE.test(told) && !RAW.test(told);
  });
  return isClear && new Set(said.lines).size === said.lines.length ? 'refused clearly' : 'refused unclearly';
}

/** All files of a folder with their text. */
function folderOf(path: string): Folder {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(
    names
      .filter((name) => /\.(?:json|mdx)$/.test(name))
      .map((name) => [name.slice(path.length + 1).replaceAll('\\', '/'), readFileSync(name, 'utf8')]),
  );
}

/** Makes a change in a folder; gives what takes it back. */
function apply(path: string, folder: Folder, change: Change): () => void {
  const write = (name: string, text: string | Uint8Array | null | undefined) => {
    const file = join(path, name);
    if (text === null || text === undefined) return rmSync(file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [name, text] of change) write(name, text);
  return () => [...change.keys()].forEach((name) => write(name, folder.get(name)));
}

/** `npm run fuzz`: changes the content in one place at a time, and reports what the build would say; nothing in `content/` changes. */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '600' } },
});
const kinds = [...jsonKinds, ...labKinds, ...fileKinds, ...proseKinds];
const top = mkdtempSync(join(tmpdir(), 'fuzz-'));
/** A copy of a content folder, and what is in it. */
const copyOf = (from: string, name: string) => {
  const path = join(top, name, 'content');
  cpSync(from, path, { recursive: true });
  return { path, folder: folderOf(path) };
};
const own = copyOf('content', 'own');
// Built in seconds.
const small = copyOf('tests/build/other-paper', 'small');
const looker = new Looker();
const counts = new Map(kinds.map((kind) => [kind, new Map<Verdict, number>()]));
for (let index = 0; index < Number(values.count); index += 1) {
  const kind = kinds[index % kinds.length]!;
  const random = randomOf(values.seed, index);
  const { path, folder } = kind.isBuilt ? small : own;
  let change: Change | undefined;
  for (let tries = 0; !change && tries < 50; tries += 1) change = kind.make(random, folder);
  if (!change) throw new Error(`Nothing in content/ can be changed as "${kind.name}" says.`);
  const mend = apply(path, folder, change);
  const said = kind.isBuilt ? await sayBuilt(path) : await looker.look(path);
  mend();
  const verdict = verdictOf(kind, said, path);
  const count = counts.get(kind)!;
  count.set(verdict, (count.get(verdict) ?? 0) + 1);
  if (GOOD.includes(verdict)) continue;
  const told = said === 'hang' ? [] : 'crash' in said ? [said.crash] : said.lines;
  console.log(`${verdict}: ${kind.name}, in ${[...change.keys()].join(', ')} (--seed ${values.seed}, number ${index})`);
  for (const line of told.slice(0, 3)) console.log(`    ${line.replaceAll(`${path}/`, '').slice(0, 240)}`);
}
await looker.end();
rmSync(top, { recursive: true });

console.log(
  `\n| change | ${VERDICTS.join(' | ')} | why it may pass |\n| --- |${' ---: |'.repeat(VERDICTS.length)} --- |`,
);
const sums = VERDICTS.map(() => 0);
for (const [{ name, mayPass = '' }, count] of counts) {
  const row = VERDICTS.map((verdict) => count.get(verdict) ?? 0);
  row.forEach((number, at) => (sums[at]! += number));
  console.log(`| ${name} | ${row.map((number) => number || '').join(' | ')} | ${mayPass} |`);
}
console.log(`| all | ${sums.join(' | ')} | |`);
process.exitCode = sums.some((sum, at) => sum && !GOOD.includes(VERDICTS[at]!)) ? 1 : 0;
