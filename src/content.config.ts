import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { existsSync } from 'node:fs';
import { contentFolder } from './lib/reading/content-folder.ts';
import { PROSE_FOLDERS } from './lib/reading/content-files.ts';

const { pages, findings } = PROSE_FOLDERS;
const files = (folder: string) => {
  const base = `${contentFolder()}/${folder}`;
  return existsSync(base) ? glob({ base, pattern: '*.mdx' }) : () => [];
};

/** Lets all pass: `contentFaults` tells what is wrong, where Astro would end the development server at its first file. */
const told = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.custom<z.output<Schema>>()]);

/** Prose, which Astro renders. All other content is JSON, which `content()` reads. */
export const collections = {
  pages: defineCollection({ loader: files(pages.folder), schema: told(pages.schema) }),
  findings: defineCollection({ loader: files(findings.folder), schema: told(findings.schema) }),
};
