import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './lib/base/content-folder.ts';
import { PROSE_FOLDERS } from './schemas/content.ts';

const { pages, findings } = PROSE_FOLDERS;
const files = (folder: string) => glob({ base: `${contentFolder()}/${folder}`, pattern: '*.mdx' });

/** Prose, which Astro renders. All other content is JSON, which `content()` reads. */
export const collections = {
  pages: defineCollection({ loader: files(pages.folder), schema: pages.schema }),
  findings: defineCollection({ loader: files(findings.folder), schema: findings.schema }),
};
