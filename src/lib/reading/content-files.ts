import { chartSchema } from '../charts/chart-kinds.ts';
import { claimsSchema } from '../../schemas/claim.ts';
import { comparisonKindsSchema } from '../../schemas/comparison-kind.ts';
import { figureLockSchema } from '../../schemas/figure-lock.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { labExampleSchema } from '../../schemas/lab-example.ts';
import { labStudySchema, labSchema } from '../../schemas/lab.ts';
import { measuresSchema } from '../../schemas/measure.ts';
import { methodsSchema } from '../../schemas/method.ts';
import { notesSchema } from '../../schemas/note.ts';
import { findingSchema, pageSchema } from '../../schemas/page.ts';
import { paperExampleSchema } from '../../schemas/paper-example.ts';
import { referencesSchema } from '../../schemas/reference.ts';
import { resultSchema } from '../../schemas/result.ts';
import { siteSchema } from '../../schemas/site.ts';
import { tableSchema } from '../../schemas/table.ts';

/** Files of the content that stand alone. A list that is not there has no entries. */
export const CONTENT_FILES = {
  site: { file: 'site.json', schema: siteSchema, isNeeded: true },
  measures: { file: 'measures.json', schema: measuresSchema, isNeeded: true },
  methods: { file: 'methods.json', schema: methodsSchema, isNeeded: true },
  references: { file: 'references.json', schema: referencesSchema, isNeeded: false, isList: true },
  glossary: { file: 'glossary.json', schema: glossarySchema, isNeeded: false, isList: true },
  notes: { file: 'notes.json', schema: notesSchema, isNeeded: false, isList: true },
  comparisonKinds: { file: 'gallery/kinds.json', schema: comparisonKindsSchema, isNeeded: false, isList: true },
  figureLock: { file: 'gallery/figures.lock.json', schema: figureLockSchema, isNeeded: false },
  lab: { file: 'lab/lab.json', schema: labSchema, isNeeded: false },
  labWordings: { file: 'lab/wordings.json', schema: labStudySchema, isNeeded: false },
  labEven: { file: 'lab/even.json', schema: labStudySchema, isNeeded: false },
  labDose: { file: 'lab/dose.json', schema: labStudySchema, isNeeded: false },
} as const;

/** Folders of the content in which each `<id>.json` is an entry. */
export const CONTENT_FOLDERS = {
  results: { folder: 'results', schema: resultSchema },
  charts: { folder: 'charts', schema: chartSchema },
  claims: { folder: 'claims', schema: claimsSchema },
  tables: { folder: 'tables', schema: tableSchema },
  paperExamples: { folder: 'gallery/paper', schema: paperExampleSchema },
  labExamples: { folder: 'gallery/lab', schema: labExampleSchema },
} as const;

/** Folders of prose, in which each `<id>.mdx` is a page; the schema is that of its front matter. */
export const PROSE_FOLDERS = {
  pages: { folder: 'pages', schema: pageSchema },
  findings: { folder: 'findings', schema: findingSchema },
} as const;
