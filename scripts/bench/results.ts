import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './build.ts';

/** Copies the content with so many more results in it, each with its chart, its page and its files. */
export function contentWithResults(count: number): string {
  // A result and a chart of one name are written over and over.
  const [one] = readdirSync('content/results').filter((name) => existsSync(join('content', 'charts', name)));
  if (!one) throw new Error('No result has a chart of its own name, so none can be written over and over.');
  const id = one.replace('.json', '');
  const content = join(FOLDER, `content-of-${count}-results`);
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  for (const part of ['charts', 'results']) {
    const model = readFileSync(join('content', part, one), 'utf8');
    for (let at = 1; at <= count; at += 1) {
      const other = `${id}-${at}`;
      writeFileSync(
        join(content, part, `${other}.json`),
        model.replaceAll(`"${id}"`, `"${other}"`).replace('"title": "', `"title": "${other}: `),
      );
    }
  }
  return content;
}
