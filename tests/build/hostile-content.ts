import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { richContent } from './rich-paper.ts';
import { addAwkwardPage, AWKWARD } from './test-pages.ts';

/** A text that would run as a script, a tag, a formula of a spreadsheet or an entity if it were not text. */
export const HOSTILE = `=HYPERLINK("//x") </script><script>hacked=1</script><img src=x onerror="hacked=1"> '"&amp;`;
/** The same, and an expression: in the words of charts, braces ask for a number from the data. */
const EXPRESSION = `${HOSTILE}{1+1}\${1+1}`;

type Json = Record<string, never>;

/** Texts of every kind of file: each the first with its key in the first of these files that has one. */
const TEXTS: readonly (readonly [files: string, ...keys: string[]])[] = [
  ['charts/*.json', 'title', 'caption', 'summary'],
  // Those of a finding.
  ['claims/slower.json', 'text'],
  ['gallery/kinds.json', 'meaning'],
  ['gallery/paper/*.json', 'caption', 'title', 'alt'],
  ['glossary.json', 'term', 'text'],
  ['measures.json', 'about'],
  ['methods.json', 'name', 'about'],
  ['notes.json', 'title', 'shown'],
  ['references.json', 'title'],
  ['results/*.json', 'title', 'settings', 'name'],
  ['tables/*.json', 'title', 'caption'],
];

/** The object that holds the key, the first one from the front. */
function holderOf(json: unknown, key: string): Json | undefined {
  const open: unknown[] = [json];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (typeof next !== 'object' || next === null) continue;
    if (typeof (next as Json)[key] === 'string') return next as Json;
    open.push(...Object.values(next));
  }
  return undefined;
}

/** Gives the first of these files that has the key a hostile text there. */
function spoilFirst(files: readonly string[], key: string, text: string): void {
  for (const file of files) {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const holder = holderOf(json, key);
    if (!holder) continue;
    Object.assign(holder, { [key]: text });
    return writeFileSync(file, JSON.stringify(json));
  }
}

/** Writes the rich paper with hostile texts: one in each kind of file, in prose, and as a title. */
export async function hostileContent(contentDir: string): Promise<string> {
  await richContent(contentDir);
  for (const [pattern, ...keys] of TEXTS) {
    const files = globSync(join(contentDir, pattern)).toSorted();
    for (const key of keys) spoilFirst(files, key, pattern.startsWith('charts/') ? HOSTILE : EXPRESSION);
  }
  await addAwkwardPage(contentDir);
  appendFileSync(join(contentDir, 'pages', `${AWKWARD.file}.mdx`), `\n\`${EXPRESSION}\`\n`);
  return contentDir;
}
