import { chartSchema } from '../lib/charts/chart-kinds.ts';
import { claimsSchema } from './claim.ts';
import { figureLockSchema } from './figure-lock.ts';
import { glossarySchema } from './glossary.ts';
import { labExampleSchema } from './lab-example.ts';
import { labSchema } from './lab.ts';
import { measuresSchema } from './measure.ts';
import { methodsSchema } from './method.ts';
import { notesSchema } from './note.ts';
import { findingSchema, pageSchema } from './page.ts';
import { paperExampleSchema } from './paper-example.ts';
import { referencesSchema } from './reference.ts';
import { resultSchema } from './result.ts';
import { siteSchema } from './site.ts';
import { tableSchema } from './table.ts';

/** Files of the content that stand alone. */
export const CONTENT_FILES = {
  site: { file: 'site.json', schema: siteSchema, isNeeded: true },
  measures: { file: 'measures.json', schema: measuresSchema, isNeeded: true },
  methods: { file: 'methods.json', schema: methodsSchema, isNeeded: true },
  references: { file: 'references.json', schema: referencesSchema, isNeeded: false },
  glossary: { file: 'glossary.json', schema: glossarySchema, isNeeded: false },
  notes: { file: 'notes.json', schema: notesSchema, isNeeded: false },
  figureLock: { file: 'gallery/figures.lock.json', schema: figureLockSchema, isNeeded: false },
  lab: { file: 'lab/lab.json', schema: labSchema, isNeeded: false },
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
