import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../src/lib/base/content-fault.ts';
import { ContentReading } from '../src/lib/reading/content-reading.ts';
import { findFigureFaults } from '../src/lib/gallery/example-faults.ts';
import { CONTENT_FILES, CONTENT_FOLDERS } from '../src/lib/reading/content-files.ts';
import type { FigureLock } from '../src/schemas/figure-lock.ts';
import { isPinned, type PinnedExample } from '../src/schemas/paper-example.ts';

/** An example of the paper; the id is the name of its file. */
export interface NamedExample {
  id: string;
  example: PinnedExample;
}

export interface Gallery {
  lock: FigureLock;
  examples: NamedExample[];
}

/**
 * Reads `gallery/` of a content folder; gives a sentence where there is nothing to do: no lock file or no example.
 * Throws with file and field at anything that does not match its schema, or that lies outside its figure.
 */
export function readGallery(folder: string): Gallery | string {
  const { file } = CONTENT_FILES.figureLock;
  const { folder: examplesFolder } = CONTENT_FOLDERS.paperExamples;
  if (!existsSync(join(folder, file))) return `There is no ${join(folder, file)}: no figures to bring`;
  const reading = new ContentReading(folder);
  const lock = reading.file(CONTENT_FILES.figureLock);
  const examples = reading
    .entries(CONTENT_FOLDERS.paperExamples)
    .flatMap(({ id, data }) => (isPinned(data) ? [{ id, data }] : []));
  if (lock)
    for (const { id, data } of examples) reading.tell(`${examplesFolder}/${id}.json`, findFigureFaults(data, lock));
  if (!lock || reading.faults.length) throw new ContentError(reading.faults);
  if (!examples.length) return `There are no examples in ${join(folder, examplesFolder)}: no figures to bring`;
  return { lock, examples: examples.map(({ id, data }) => ({ id, example: data })) };
}
