import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { remarkSyntax } from '../../../src/markdown/remark-syntax.ts';
import { faultsOf } from './prose.ts';

const SIGN = 'A component is written <Name />, a comment {/* … */}, and the sign itself \\<.';
const BRACE = 'A brace is written \\{, and TeX stands between dollar signs.';

describe('remarkSyntax', () => {
  test.each([
    ['With n <10.', '1:9: Unexpected character `1`', SIGN],
    ['Below <5 %', '1:8: Unexpected character `5`', SIGN],
    ['If n <= 5', '1:7: Unexpected character `=`', SIGN],
    ['If a<b then', '1:12: Unexpected end of file', SIGN],
    ['Text\n\n<!-- note -->', '3:2: Unexpected character `!`', SIGN],
    ['See <https://example.org/>', 'Unexpected character `/`', SIGN],
    ['Text\n\n<br>', '3:1: Expected a closing tag for `<br>`', SIGN],
    ['A <Note> alone', '1:3: Expected a closing tag for `<Note>`', SIGN],
    ['A </Note> alone', 'Unexpected closing slash', SIGN],
    ['A {brace', 'Unexpected end of file in expression', BRACE],
    ['In \\textbf{two words}', 'Could not parse expression with acorn', BRACE],
    ['import of goods', 'Could not parse import/exports', 'A paragraph that begins with "import" or "export" is code'],
    [
      '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch',
      '1:1: "<<<<<<< HEAD" is left from a merge.',
      'delete the marks',
    ],
    ['One\n=======', '2:1: "=======" is left from a merge.', 'delete the marks'],
    ['One\n\n>>>>>>> branch', '3:1: ">>>>>>> branch" is left from a merge.', 'delete the marks'],
    ['One\n||||||| base', '2:1: "||||||| base" is left from a merge.', 'delete the marks'],
  ])('stops at %j and says what to write', async (source, said, cure) => {
    const faults = await faultsOf(source);
    expect(faults).toEqual([expect.stringContaining(said)]);
    expect(faults[0]).toContain(cure);
  });

  test.each(['With n \\<10 or &lt;10, n < 10 and `n <10`', 'A \\{brace\\} and }', 'One\n\n> > quote'])(
    'takes %j',
    async (source) => {
      expect(await faultsOf(source)).toEqual([]);
    },
  );

  test('says so where the stack of the parser is full', () => {
    const processor = {
      parser: (): never => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    remarkSyntax.call(processor);
    const file = new VFile({ path: 'content/pages/index.mdx', value: 'x' });
    const parse: (text: string, file: VFile) => unknown = processor.parser;
    expect(() => parse('x', file)).toThrow('content/pages/index.mdx: prose is nested too deep to be read. Flatten it.');
  });
});
