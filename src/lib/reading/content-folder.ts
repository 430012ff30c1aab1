import { CONTENT_FILES, CONTENT_FOLDERS } from './content-files.ts';
import { ContentError } from '../base/content-fault.ts';
import { ContentReading } from './content-reading.ts';

/** The folder of the content, seen from the one in which the command runs. */
export const contentFolder = () => process.env['CONTENT_DIR'] ?? 'content';

/** The JSON of a content folder, as far as it is sound; the reading knows what is not. */
export function readContent(folder: string) {
  const reading = new ContentReading(folder);
  const { measures, methods } = CONTENT_FILES;
  // What results name is needed where there are results.
  const hasResults = reading.names.some((name) => name.startsWith(`${CONTENT_FOLDERS.results.folder}/`));
  const isAsked = ({ file }: { file: string }) => hasResults || reading.names.includes(file);
  const found = {
    site: reading.file(CONTENT_FILES.site),
    measures: isAsked(measures) ? reading.file(measures) : [],
    methods: isAsked(methods) ? reading.file(methods) : [],
    references: reading.file(CONTENT_FILES.references),
    glossary: reading.file(CONTENT_FILES.glossary),
    notes: reading.file(CONTENT_FILES.notes),
    comparisonKinds: reading.file(CONTENT_FILES.comparisonKinds),
    figureLock: reading.file(CONTENT_FILES.figureLock),
    lab: reading.file(CONTENT_FILES.lab),
    labWordings: reading.file(CONTENT_FILES.labWordings),
    labEven: reading.file(CONTENT_FILES.labEven),
    labDose: reading.file(CONTENT_FILES.labDose),
    results: reading.entries(CONTENT_FOLDERS.results),
    charts: reading.entries(CONTENT_FOLDERS.charts),
    claims: reading.entries(CONTENT_FOLDERS.claims),
    tables: reading.entries(CONTENT_FOLDERS.tables),
    paperExamples: reading.entries(CONTENT_FOLDERS.paperExamples),
    labExamples: reading.entries(CONTENT_FOLDERS.labExamples),
  };
  return { reading, content: found };
}

/** A content folder as far as it is sound, and its reading. */
export type ReadContent = ReturnType<typeof readContent>;

/** The JSON of a content folder of which each needed file is there. */
type Readable = ReadContent['content'];
/** Files that are there, or for which an empty list stands. */
const CERTAIN = ['site', 'measures', 'methods', 'references', 'glossary', 'notes', 'comparisonKinds'] as const;
export type Content = Readable & { [Key in (typeof CERTAIN)[number]]: NonNullable<Readable[Key]> };

const isWhole = (read: Readable): read is Content => CERTAIN.every((name) => read[name]);

let sound: Content | undefined;

/** The JSON of the content, read once; throws a `ContentError` with every fault of every file where it is not sound. */
export function content(): Content {
  sound ??= soundContent();
  return sound;
}

function soundContent(): Content {
  const { reading, content: read } = readContent(contentFolder());
  if (reading.faults.length || !isWhole(read)) throw new ContentError(reading.faults);
  return read;
}
