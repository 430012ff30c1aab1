import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { remarkStop } from './prose-fault.ts';
import { rehypeBasePath } from './rehype-base-path.ts';
import { rehypeMath } from './rehype-math.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkAddresses } from './remark-addresses.ts';
import { remarkComponents } from './remark-components.ts';
import { remarkDepth } from './remark-depth.ts';
import { remarkFormulas } from './remark-formulas.ts';
import { remarkLeftovers } from './remark-leftovers.ts';
import { remarkNoCode } from './remark-no-code.ts';
import { remarkMedia } from './remark-media.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkStructure } from './remark-structure.ts';
import { remarkSyntax } from './remark-syntax.ts';
import { remarkTypedNumbers } from './remark-typed-numbers.ts';

/** Reads prose, stops the build with all that is wrong in a file, and makes HTML for a site that lives under `base`. */
export function proseProcessor(base: string) {
  return unified({
    // It is among the plugins, with its option.
    gfm: false,
    remarkPlugins: [
      // A single tilde is a sign, as in 3~5.
      [remarkGfm, { singleTilde: false }],
      remarkMath,
      remarkSyntax,
      remarkDepth,
      remarkNoCode,
      remarkAddresses,
      remarkReferences,
      remarkStructure,
      remarkLeftovers,
      remarkFormulas,
      remarkTypedNumbers,
      remarkComponents,
      remarkStop,
      remarkMedia,
    ],
    rehypePlugins: [rehypeKatex, rehypeMath, rehypeTables, [rehypeBasePath, { base }]],
  });
}
