import { contentFolder, readContent, type ReadContent } from '../reading/content-folder.ts';
import type { Fault, ToldFault } from '../base/content-fault.ts';
import { mediaKind } from '../base/media-names.ts';
import { noSuchId } from '../base/require-id.ts';
import { memberOf } from '../../schemas/schema-at.ts';
import type { NumberNote } from '../../schemas/note.ts';
import { siteSchema } from '../../schemas/site.ts';
import { tellGallery } from './gallery-faults.ts';
import { brokenAddresses, pagesOf, type Pages } from './inside-links.ts';
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
  const addresses = pagesOf(read.reading, prose);
  tellUses(read, prose, addresses);
  const numbers = tellNumbers(read, prose);
  tellProse({ ...read, ...numbers }, prose, addresses);
  return read.reading.faults.toSorted(inOrder);
}

/** By file, and in the order of its lines; what is said of a file as a whole comes first. */
const inOrder = (a: ToldFault, b: ToldFault) =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  (a.place?.column ?? 0) - (b.place?.column ?? 0);

/** Tells of what names a file or an entry that is not there, and of files that nothing names. */
function tellUses({ reading, content }: ReadContent, prose: Prose, addresses: Pages): void {
  const { results, charts, tables, notes, references } = content;
  const chartIds = reading.namesIn('charts', '.json').map(({ id }) => id);
  if (notes) reading.tell('notes.json', noteFaults(notes, chartIds));
  const site = content.site ?? reading.written('site.json');
  reading.tell('site.json', [
    ...missingFiles(site, reading.names),
    ...unknownPapers(site, references),
    ...brokenAddresses(site, addresses),
  ]);
  for (const { id, data } of tables) reading.tell(`tables/${id}.json`, brokenAddresses(data, addresses));
  tellUnused(reading, prose);
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

/** Further papers of `site.json` that the references do not have; these are undefined where they cannot be read. */
function unknownPapers(site: unknown, references: readonly { id: string }[] | undefined): Fault[] {
  const ids = siteSchema.shape.alsoCite.safeParse(memberOf(site, 'alsoCite')).data ?? [];
  const known = references?.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    !known || known.includes(id)
      ? []
      : { path: ['alsoCite', index], message: noSuchId(id, known, 'content/references.json', 'work') },
  );
}

/** Logos, and files to which buttons lead, that are not there. */
function missingFiles(site: unknown, names: readonly string[]): Fault[] {
  const entriesOf = (key: string) => Object.entries(Object(memberOf(site, key)) as object);
  const listed = (list: string, key: string) =>
    entriesOf(list).map(([index, entry]) => ({ path: [list, Number(index), key], file: memberOf(entry, key) }));
  const named = [
    ...listed('affiliations', 'logo'),
    ...entriesOf('links').map(([key, file]) => ({ path: ['links', key], file })),
    ...listed('buttons', 'url'),
  ];
  return named.flatMap(({ path, file }) =>
    typeof file !== 'string' || !mediaKind(file) || /^\w+:/.test(file) || names.includes(file)
      ? []
      : [{ path, message: `There is no "${file}" in the content.` }],
  );
}
