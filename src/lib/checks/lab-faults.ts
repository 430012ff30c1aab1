import { createHash } from 'node:crypto';
import type { Lab } from '../../schemas/lab.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import type { Fault } from '../base/content-fault.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { checkpointFile } from '../gallery/lab.ts';

/** Checkpoints that are not there, or not the files that the report was written with. */
export function checkpointFaults({ checkpoints }: Lab, reading: ContentReading): Fault[] {
  return checkpoints.flatMap(({ id, sha256: named }, index) => {
    const name = checkpointFile(id);
    const path = ['checkpoints', index, 'sha256'];
    const cure = 'Run npm run lab, or take both files from one commit.';
    if (!reading.names.includes(name)) return [{ path, message: `There is no ${name}. ${cure}` }];
    const found = createHash('sha256').update(reading.bytes(name)).digest('hex');
    return found === named ? [] : [{ path, message: `${name} has another SHA-256: ${found}. ${cure}` }];
  });
}

/** What does not fit in an example of the lab: its own id, and those of the examples of the paper. */
export function labExampleFaults(file: string, { id }: LabExample, ofPaper: readonly string[]): Fault[] {
  const path = ['id'];
  if (id !== file) return [{ path, message: `It is "${id}"; it must be the name of the file, "${file}".` }];
  return ofPaper.includes(id)
    ? [
        {
          path,
          message: `An example of the paper, content/gallery/paper/${id}.json, has this id too. Give one another.`,
        },
      ]
    : [];
}
