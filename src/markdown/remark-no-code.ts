import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { UNSEEN_SIGN, unseenCharacters } from '../schemas/unseen-characters.ts';
import { noteFault } from './prose-fault.ts';
import { pointIn, sourceOf } from './source-text.ts';

// A comment of MDX.
const COMMENTS = /^(?:\s*\/\*(?:(?!\*\/).)*\*\/)+\s*$/s;

/** What is code in a node of prose, if anything. Attributes of components have a check of their own. */
function codeIn(node: Nodes, file: VFile): string | undefined {
  if (node.type === 'mdxjsEsm')
    return `"${node.value.split('\n', 1)[0]}" is code, which content does not hold. Components are known by name, without import.`;
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  if (COMMENTS.test(node.value)) return undefined;
  const [command] = /\\[A-Za-z]+$/.exec(String(file).slice(0, node.position?.start.offset)) ?? [];
  return command
    ? `"${command}{${node.value}}" is TeX, which stands between dollar signs: $…$. In text, write **bold**, <Cite id="…" /> or <Ref to="…" />.`
    : `"{${node.value}}" is code, which content does not hold. A brace is written \\{, and a comment {/* … */}.`;
}

/** Keeps prose free of code of MDX, and of characters that nobody sees. */
export function remarkNoCode() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node) => {
      const code = codeIn(node, file);
      if (code) noteFault(file, node.position, code);
      // Its text, and the words, title and address of a link or a picture.
      const texts = Object.values(node).filter((value) => typeof value === 'string');
      // A line ends in a text too.
      const [unseen] = UNSEEN_SIGN.exec(texts.join('').replaceAll(/[\r\n]/g, ' ')) ?? [];
      if (!unseen) return;
      const index = sourceOf(node, file).indexOf(unseen);
      noteFault(
        file,
        index < 0 ? node.position?.start : pointIn(node, index, file),
        `a text holds ${unseenCharacters(unseen)[0]}, which no reader can see. Delete it.`,
      );
    });
  };
}
