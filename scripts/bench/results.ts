import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './build.ts';

/** The result and the chart that are written over and over. */
const MODEL = 'encoder-scaling';

/** Copies the content with so many more results in it, each with its chart, its page and its files. */
export function contentWithResults(count: number): string {
  const content = join(FOLDER, `content-of-${count}-results`);
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  for (const part of ['charts', 'results']) {
    const model = readFileSync(join('content', part, `${MODEL}.json`), 'utf8');
    for (let at = 1; at <= count; at += 1) {
      const id = `${MODEL}-${at}`;
      writeFileSync(
        join(content, part, `${id}.json`),
        model.replaceAll(`"${MODEL}"`, `"${id}"`).replace('"title": "', `"title": "${id}: `),
      );
    }
  }
  return content;
}
