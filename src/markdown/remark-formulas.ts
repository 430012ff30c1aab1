import { renderToString } from 'katex';
import type { Code, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteFault } from './prose-fault.ts';
import { sourceOf } from './source-text.ts';

/** In this color KaTeX prints a command that it knows and refuses, as `\href`; no formula of an author has it. */
const REFUSED = '#0badf0';

/** Words one after the other, or a word after a number: prose, in a formula that was meant as two prices. */
const PROSE = /[a-z]{3,}[\s,]+[a-z]{2,}|\d\s+(?:[a-z]{3,}|at|by|in|of|on|or|to)\b/i;

/** A formula without the commands that take words, and without the names of all others. */
const withoutCommands = (formula: string) =>
  formula.replace(/\\(?:text\w*|math\w+|operatorname\*?|mbox|tag\*?|begin|end|label)\s*\{[^{}]*\}|\\[a-z]+/gi, ' ');

/** Why KaTeX cannot set a formula; undefined if it can. What LaTeX would refuse is refused as well, as a comment within. */
function refusal(formula: string, displayMode: boolean): string | undefined {
  try {
    const html = renderToString(formula, { displayMode, strict: 'error', errorColor: REFUSED });
    const [, command] = new RegExp(`<mstyle mathcolor="${REFUSED}"><mtext>([^<]*)`).exec(html) ?? [];
    return command && `${command} is not allowed here`;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return said.replace("LaTeX-incompatible input and strict mode is set to 'error': ", '');
  }
}

/** What is wrong with how a formula within a sentence stands there. */
function placeFault(source: string, next: string | undefined): string | undefined {
  if (source.startsWith('$$'))
    return `"${source}" stands on one line. Write $…$ within a sentence, or $$ on lines of their own.`;
  const inside = source.slice(1, -1);
  return inside !== inside.trim() || /\d/.test(next ?? '')
    ? `"${source}" is read as a formula. A dollar sign is written \\$; a formula has no space inside its dollar signs, and no digit behind them.`
    : undefined;
}

/** Stops at formulas that KaTeX cannot set or prints in red, at prices that read as a formula, and at a number of two formulas. */
export function remarkFormulas() {
  return (tree: Root, file: VFile) => {
    const check = (node: Code | InlineMath | Math) => {
      const source = sourceOf(node, file);
      const next = String(file)[node.position?.end.offset ?? -1];
      const place = node.type === 'inlineMath' ? placeFault(source, next) : undefined;
      const words = PROSE.exec(withoutCommands(node.value))?.[0];
      const refused = refusal(node.value, node.type !== 'inlineMath');
      const fault =
        place ??
        (words &&
          `"${words}" in a formula runs together. Words stand in \\text{…}, and a dollar sign is written \\$.`) ??
        (refused && `a formula is not valid: ${refused}`);
      if (fault) noteFault(file, node.position, fault);
    };
    const numbers = new Set<string>();
    visit(tree, 'math', (node) => {
      for (const [tag, number = ''] of node.value.matchAll(/\\tag\*?\{([^{}]*)\}/g)) {
        if (numbers.has(number)) noteFault(file, node.position, `${tag} stands at another formula already.`);
        numbers.add(number);
      }
    });
    visit(tree, (node) => {
      if (node.type === 'math' || node.type === 'inlineMath' || (node.type === 'code' && node.lang === 'math'))
        check(node);
    });
  };
}
