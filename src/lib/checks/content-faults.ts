import { contentFolder, readContent, type ReadContent } from '../reading/content-folder.ts';
import type { Fault, ToldFault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';
import { localNames } from '../gallery/example-faults.ts';
import type { NumberNote } from '../../schemas/note.ts';
import type { Site } from '../../schemas/site.ts';
import { tellGallery } from './gallery-faults.ts';
import { brokenAddresses, pageAddresses } from './inside-links.ts';
import { tellMedia } from './media-faults.ts';
import { tellNumbers } from './number-faults.ts';
import { readFrontMatter, type Prose } from './prose-files.ts';
import { tellProse } from './prose-faults.ts';
import { tellSameTitles } from './same-titles.ts';
import { tellUndrawn, tellUnused } from './unused-files.ts';

/** Everything that is wrong in a content folder: in single files, and of one file against the others. */
export function contentFaults(folder = contentFolder()): ToldFault[] {
  const read = readContent(folder);
  const prose = readFrontMatter(read.reading);
  tellGallery(read);
  const addresses = pageAddresses(read.reading);
  tellUses(read, prose, addresses);
  const book = tellNumbers(read, prose);
  tellProse({ ...read, book }, prose, addresses);
  return read.reading.faults;
}

/** Tells of what names a file or an entry that is not there, and of files that nothing names. */
function tellUses({ reading, content }: ReadContent, prose: Prose, addresses: readonly string[]): void {
  const { site, results, charts, tables, paperExamples, notes, references } = content;
  const chartIds = reading.namesIn('charts', '.json').map(({ id }) => id);
  if (notes) reading.tell('notes.json', noteFaults(notes, chartIds));
  if (site)
    reading.tell('site.json', [
      ...logoFaults(site, reading.names),
      ...(references ? unknownPapers(site, references) : []),
      ...brokenAddresses(site, addresses),
    ]);
  for (const { id, data } of tables) reading.tell(`tables/${id}.json`, brokenAddresses(data, addresses));
  const logos = site?.affiliations.flatMap(({ logo }) => logo ?? []) ?? [];
  tellUnused(reading, prose, [...logos, ...paperExamples.flatMap(({ data }) => localNames(data))]);
  tellMedia(reading);
  tellSameTitles(reading, { charts, results, tables }, [...prose.findings, ...prose.pages]);
  // A chart that is not sound may draw what no other does.
  if (charts.length === chartIds.length) tellUndrawn(results, charts, reading);
}

function noteFaults(notes: readonly NumberNote[], chartIds: readonly string[]): Fault[] {
  return notes.flatMap(({ charts }, index) =>
    charts.flatMap((id, at) =>
      chartIds.includes(id)
        ? []
        : { path: [index, 'charts', at], message: noSuchId(id, chartIds, 'content/charts', 'chart') },
    ),
  );
}

function unknownPapers({ alsoCite = [] }: Site, references: readonly { id: string }[]): Fault[] {
  const known = references.map(({ id }) => id);
  return alsoCite.flatMap((id, index) =>
    known.includes(id)
      ? []
      : { path: ['alsoCite', index], message: noSuchId(id, known, 'content/references.json', 'work') },
  );
}

function logoFaults({ affiliations }: Site, names: readonly string[]): Fault[] {
  return affiliations.flatMap(({ logo }, index) =>
    logo && !names.includes(logo)
      ? [{ path: ['affiliations', index, 'logo'], message: `There is no "${logo}" in the content.` }]
      : [],
  );
}
