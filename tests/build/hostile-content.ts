import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AWKWARD, setAwkwardTitle } from './awkward-title.ts';

/** A text that would run as a script, a tag, a formula of a spreadsheet or an entity if it were not text. */
export const HOSTILE = `=HYPERLINK("//x") </script><script>hacked=1</script><img src=x onerror="hacked=1"> '"&amp;`;
/** The same, and an expression: in the words of charts, braces ask for a number from the data. */
const EXPRESSION = `${HOSTILE}{1+1}\${1+1}`;

type Json = Record<string, never>;

/** Texts of every kind of file, each the first with its key in its file. */
const TEXTS: readonly (readonly [file: string, ...keys: string[]])[] = [
  ['charts/alignment.json', 'title', 'caption', 'summary'],
  ['claims/how-far.json', 'text'],
  ['gallery/paper/curtains.json', 'caption', 'question', 'alt'],
  ['glossary.json', 'term', 'text'],
  ['measures.json', 'about'],
  ['methods.json', 'name', 'about'],
  ['notes.json', 'title', 'shown'],
  ['references.json', 'title'],
  ['results/alignment.json', 'title', 'settings', 'name'],
  ['tables/rl-works.json', 'title', 'caption'],
];

/** The object that holds the key, the first one from the front; throws if there is none. */
function holderOf(json: unknown, key: string, file: string): Json {
  const open: unknown[] = [json];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (typeof next !== 'object' || next === null) continue;
    if (typeof (next as Json)[key] === 'string') return next as Json;
    open.push(...Object.values(next));
  }
  throw new Error(`${file} holds no text "${key}"; name another one here.`);
}

/** Copies the content into a folder and gives it hostile texts: one in each kind of file, in prose, and as a title. */
export function hostileContent(contentDir: string): string {
  cpSync('content', contentDir, { recursive: true });
  for (const [file, ...keys] of TEXTS) {
    const path = join(contentDir, file);
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const text = file.startsWith('charts/') ? HOSTILE : EXPRESSION;
    for (const key of keys) Object.assign(holderOf(json, key, file), { [key]: text });
    writeFileSync(path, JSON.stringify(json));
  }
  setAwkwardTitle(contentDir);
  appendFileSync(join(contentDir, `${AWKWARD.file}.mdx`), `\n\`${EXPRESSION}\`\n`);
  return contentDir;
}
