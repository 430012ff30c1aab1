import { unified, type RemarkPlugins } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import { rehypeBasePath } from './rehype-base-path.ts';
import { rehypeMath } from './rehype-math.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeWholeWords } from './rehype-whole-words.ts';
import { remarkMedia } from './remark-media.ts';
import { PROSE_STEPS } from './read-prose.ts';

/** Makes HTML of prose that is sound, for a site that lives under `base`; `contentFaults` tells beforehand what is not. */
export function proseProcessor(base: string) {
  return unified({
    // It is among the steps, with its option.
    gfm: false,
    remarkPlugins: [...PROSE_STEPS, remarkMedia] as RemarkPlugins,
    rehypePlugins: [rehypeKatex, rehypeMath, rehypeTables, rehypeWholeWords, [rehypeBasePath, { base }]],
  });
}
