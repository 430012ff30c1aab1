import { isPinned } from '../../schemas/paper-example.ts';
import { findFigureFaults, kindFaults, localFaults } from '../gallery/example-faults.ts';
import { labPanelNames } from '../gallery/panel-fills.ts';
import { CONTENT_FILES } from '../reading/content-files.ts';
import type { ReadContent } from '../reading/content-folder.ts';
import { labExampleFaults } from './lab-example-faults.ts';
import { labFaults } from './lab-faults.ts';

/** Tells of comparisons that do not fit their kind, their figure or one another, and of checkpoints that are not there. */
export function tellGallery({ reading, content }: ReadContent): void {
  const { paperExamples, labExamples, figureLock, comparisonKinds: kinds, lab, measures } = content;
  // A file that is not sound is told for itself.
  const lock = figureLock ?? (reading.isRead(CONTENT_FILES.figureLock.file) ? undefined : { sources: [] });
  const ofPaper = paperExamples.map(({ id }) => id);
  for (const { id, data } of paperExamples)
    reading.tell(`gallery/paper/${id}.json`, [
      ...(kinds ? kindFaults(data.kind, Object.keys(data.panels), kinds) : []),
      ...localFaults(data, reading.names),
      ...(lock && isPinned(data) ? findFigureFaults(data, lock) : []),
    ]);
  for (const { id, data } of labExamples)
    reading.tell(`gallery/lab/${id}.json`, [
      ...(kinds ? kindFaults(data.kind, labPanelNames(data.kind), kinds) : []),
      ...labExampleFaults(id, data, ofPaper),
    ]);
  for (const { name, id } of reading.namesIn('lab/checkpoints', '.ckpt'))
    if (!reading.isRead(CONTENT_FILES.lab.file) || (lab && !lab.checkpoints.some((one) => one.id === id)))
      reading.say(name, 'lab/lab.json does not name this checkpoint. Delete it.');
  const measureIds = measures?.map(({ id }) => id);
  if (lab) reading.tell('lab/lab.json', labFaults(lab, reading, measureIds));
}
