import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, FOLDER } from './build.ts';

const COUNTS = [1, 100, 1000];

/** Name of the site that is built with so many examples. */
export function siteWithExamples(count: number): string {
  return `examples-${count}`;
}

/** Copies the content with so many examples in its gallery: those of the lab, over and over under further ids. */
function contentWithExamples(count: number): string {
  const content = join(FOLDER, `content-${count}`);
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  rmSync(join(content, 'gallery'), { recursive: true });
  const folder = join(content, 'gallery', 'lab');
  mkdirSync(folder, { recursive: true });
  const names = readdirSync('content/gallery/lab').toSorted();
  for (let at = 0; at < count; at += 1) {
    const name = names[at % names.length] as string;
    const example = JSON.parse(readFileSync(join('content/gallery/lab', name), 'utf8')) as { id: string };
    example.id = `${example.id}-${Math.floor(at / names.length)}`;
    writeFileSync(join(folder, `${example.id}.json`), JSON.stringify(example));
  }
  // Prose asks for examples of each kind, which a small gallery does not have.
  for (const part of ['pages', 'findings']) {
    for (const file of readdirSync(join(content, part))) {
      const path = join(content, part, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^<Comparisons .*$/gm, ''));
    }
  }
  return content;
}

/** Builds galleries of growing size and prints time, memory and what one more example costs. */
export function reportExampleScale(): void {
  console.log('\nBuilds by the number of examples');
  const costs = COUNTS.map((count) => ({ count, ...build(siteWithExamples(count), contentWithExamples(count)) }));
  for (const [at, { count, seconds, megabytes }] of costs.entries()) {
    const before = costs[at - 1];
    const more = before && count - before.count;
    const each = more
      ? `; each further one ${((1000 * (seconds - before.seconds)) / more).toFixed(1)} ms, ${((megabytes - before.megabytes) / more).toFixed(2)} MB`
      : '';
    console.log(`  ${String(count).padStart(5)}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB${each}`);
  }
}
