import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { TYPED_COUNT, TYPED_NUMBER } from '../lib/base/typed-number.ts';
import { typedNumbersSchema } from '../schemas/page.ts';
import { noteFault } from './prose-fault.ts';
import { pointIn, sourceOf } from './source-text.ts';

/** An address that stands for itself. */
const isBare = ({ url, children: [text] }: Link) => text?.type === 'text' && url.endsWith(text.value);

/**
 * Stops at numbers in prose that look like results and are not taken from the data, unless "typedNumbers" of the page
 * says why they are typed; and at an entry there for which no number stands.
 */
export function remarkTypedNumbers() {
  return (tree: Root, file: VFile) => {
    const reasons = typedNumbersSchema.safeParse(file.data.astro?.frontmatter?.['typedNumbers']).data ?? {};
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'link' && isBare(node)) return SKIP;
      const text = node.type === 'text' ? node.value : node.type === 'image' ? node.alt : undefined;
      for (const { 0: found, index } of text ? [...text.matchAll(TYPED_NUMBER), ...text.matchAll(TYPED_COUNT)] : []) {
        // Whichever space stands before the unit.
        const number = found.replace(/\s/, ' ');
        used.add(number);
        if (number in reasons) continue;
        // What is escaped is longer in the source.
        const start = sourceOf(node, file).indexOf(found, index);
        noteFault(
          file,
          start < 0 ? node.position : pointIn(node, start, file),
          `"${number}" is typed by hand. Take it from the data, with <Value>, <Gap>, <GapRange>, <Difference> or <Wins>; if it is no result, say what it is in the front matter: typedNumbers: { '${number}': … }.`,
        );
      }
      return undefined;
    });
    for (const number of Object.keys(reasons))
      if (!used.has(number))
        noteFault(
          file,
          undefined,
          `"typedNumbers" explains "${number}", which this page does not hold. Delete the entry, or write the number in quotes as it stands in the text.`,
        );
  };
}
