import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './build.ts';

/** Copies the content with so many examples in its gallery: those of the lab, over and over under further ids. */
export function contentWithExamples(count: number): string {
  const content = join(FOLDER, `content-of-${count}-examples`);
  rmSync(content, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  for (const part of ['lab', 'paper', 'figures.lock.json']) rmSync(join(content, 'gallery', part), { recursive: true });
  const folder = join(content, 'gallery', 'lab');
  mkdirSync(folder);
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
