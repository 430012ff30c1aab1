import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { parseFile } from '../src/lib/base/content-file.ts';
import { findFigureFaults } from '../src/lib/gallery/figure-faults.ts';
import { idSchema } from '../src/schemas/common.ts';
import { figureLockSchema, type FigureLock } from '../src/schemas/figure-lock.ts';
import { paperExampleSchema, type PaperExample } from '../src/schemas/paper-example.ts';

/** An example of the paper with the file that it was read from; the id is the name of the file. */
export interface NamedExample {
  id: string;
  file: string;
  example: PaperExample;
}

export interface Gallery {
  lock: FigureLock;
  examples: NamedExample[];
}

/**
 * Reads `gallery/` of a content folder; gives a sentence where there is nothing to do: no lock file or no example.
 * Throws with file and field at anything that does not match its schema, or that lies outside its figure.
 */
export function readGallery(content: string): Gallery | string {
  const lockFile = join(content, 'gallery/figures.lock.json');
  if (!existsSync(lockFile)) return `There is no ${lockFile}: no figures to bring`;
  const lock = readJson(figureLockSchema, lockFile);
  const folder = join(content, 'gallery/paper');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (!names.length) return `There are no examples in ${folder}: no figures to bring`;
  const examples = names.toSorted().map((name) => {
    const file = join(folder, name);
    const id = parseFile(idSchema, basename(name, '.json'), file);
    return { id, file, example: readJson(paperExampleSchema, file) };
  });
  const faults = examples.flatMap(({ file, example }) =>
    findFigureFaults(example, lock).map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`),
  );
  if (faults.length) throw new Error(faults.join('\n'));
  return { lock, examples };
}

function readJson<Schema extends z.ZodType>(schema: Schema, file: string): z.output<Schema> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
  return parseFile(schema, data, file);
}
