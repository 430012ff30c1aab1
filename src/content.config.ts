import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { findFigureFaults } from './lib/gallery/figure-faults.ts';
import { figureSources } from './lib/gallery/figure-lock.ts';
import { unknownMethods } from './lib/charts/chart-faults.ts';
import { measures } from './lib/numbers/measures.ts';
import { methods } from './lib/numbers/methods.ts';
import { findMismatches, unknownIds, unknownWorks } from './lib/numbers/result-faults.ts';
import { site } from './lib/paper/site.ts';
import { chartSchema } from './schemas/chart.ts';
import { inWords } from './schemas/check-content.ts';
import { claimsSchema } from './schemas/claim.ts';
import { labExampleSchema } from './schemas/lab-example.ts';
import { labSchema } from './schemas/lab.ts';
import { findingSchema, pageSchema } from './schemas/page.ts';
import { paperExampleSchema } from './schemas/paper-example.ts';
import { resultSchema } from './schemas/result.ts';
import { tableSchema } from './schemas/table.ts';

const folder = (name: string) => `${process.env['CONTENT_DIR'] ?? 'content'}/${name}`;

export const collections = {
  pages: defineCollection({ loader: glob({ base: folder('pages'), pattern: '*.mdx' }), schema: inWords(pageSchema) }),
  findings: defineCollection({
    loader: glob({ base: folder('findings'), pattern: '*.mdx' }),
    schema: inWords(findingSchema),
  }),
  charts: defineCollection({
    loader: glob({ base: folder('charts'), pattern: '*.json' }),
    schema: inWords(chartSchema).transform((chart, context) => {
      for (const fault of unknownMethods(chart, methods)) context.addIssue({ code: 'custom', ...fault });
      return chart;
    }),
  }),
  claims: defineCollection({
    loader: glob({ base: folder('claims'), pattern: '*.json' }),
    schema: inWords(claimsSchema),
  }),
  lab: defineCollection({ loader: glob({ base: folder('lab'), pattern: 'lab.json' }), schema: inWords(labSchema) }),
  labExamples: defineCollection({
    loader: glob({ base: folder('gallery/lab'), pattern: '*.json' }),
    schema: inWords(labExampleSchema),
  }),
  paperExamples: defineCollection({
    loader: glob({ base: folder('gallery/paper'), pattern: '*.json' }),
    schema: inWords(paperExampleSchema).transform((example, context) => {
      for (const fault of findFigureFaults(example, figureSources)) context.addIssue({ code: 'custom', ...fault });
      return example;
    }),
  }),
  results: defineCollection({
    loader: glob({ base: folder('results'), pattern: '*.json' }),
    // A transform, which runs only once the shape is right.
    schema: inWords(resultSchema).transform((result, context) => {
      const unknown = unknownIds(result, { measures, methods, works: site.works });
      // Means cannot be computed before every id is known.
      const issues = unknown.length ? unknown : findMismatches(result, measures);
      for (const issue of issues) context.addIssue({ code: 'custom', ...issue });
      return result;
    }),
  }),
  tables: defineCollection({
    loader: glob({ base: folder('tables'), pattern: '*.json' }),
    schema: inWords(tableSchema).transform((table, context) => {
      for (const fault of unknownWorks(table, site.works)) context.addIssue({ code: 'custom', ...fault });
      return table;
    }),
  }),
};
