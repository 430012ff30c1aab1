import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

describe('remarkFormulas', () => {
  test.each([
    ['It costs $5 and then $6.', '1:10: "$5 and then $" is read as a formula. A dollar sign is written \\$'],
    ['It costs $20 on one GPU, *not* the $400 of others.', '1:10: "$20 on one GPU, *not* the $" is read as a formula.'],
    ['Between $5-$6.', '"$5-$" is read as a formula.'],
    ['From 5$ to 6$.', '"$ to 6$" is read as a formula.'],
    ['It costs $5 or 6$.', '1:10: "5 or" in a formula runs together. Words stand in \\text{…}'],
    ['So $a for all b$ holds.', '1:4: "for all" in a formula runs together.'],
    ['So $$x$$ holds.', '1:4: "$$x$$" stands on one line. Write $…$ within a sentence, or $$ on lines of their own.'],
    [
      'Then $\\frac{1}{$ follows.',
      "1:6: a formula is not valid: KaTeX parse error: Unexpected end of input in a macro argument, expected '}'",
    ],
    ['Then $\\mathbbb{E}$ follows.', 'Undefined control sequence: \\mathbbb'],
    ['Then\n\n$$\n\\foo\n$$', '3:1: a formula is not valid: KaTeX parse error: Undefined control sequence: \\foo'],
    ['```math\n\\foo\n```', 'Undefined control sequence: \\foo'],
    ['Then $\\href{https://example.org/}{x}$.', '1:6: a formula is not valid: \\href is not allowed here'],
    ['Then $\\url{https://example.org/}$.', '\\url is not allowed here'],
    ['Then $\\includegraphics{a.png}$.', '\\includegraphics is not allowed here'],
    ['Then $\\href{javascript:alert(1)}{x}$.', '\\href is not allowed here'],
    ['Then $\\htmlClass{a}{x}$.', 'HTML extension is disabled'],
    ['It is $63 %$.', '% comment has no terminating newline'],
    ['$$\nx \\tag{1}\n$$\n\n$$\ny \\tag{1}\n$$', '5:1: \\tag{1} stands at another formula already.'],
    ['It is $\\tag{1}$.', '\\tag works only in display equations'],
    ['It is $你$.', 'Unicode text character "你" used in math mode'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test.each([
    'Let $k$ = 10, $x_{max}$, $\\mathcal S_k(\\phi_i)$, $3 dx$ and $\\text{if so}\\ x > 0$.',
    '$$\n\\operatorname{softmax}(x) \\tag{1}\n$$',
    '$$\n\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}\n$$',
    'Written $β$ and $\\theta$.',
  ])('takes %j', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
});
