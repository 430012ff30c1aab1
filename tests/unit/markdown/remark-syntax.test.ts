import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { remarkSyntax } from '../../../src/markdown/remark-syntax.ts';
import { faultsOf } from './prose.ts';

const SIGN = 'is read as the beginning of a tag. The sign itself is written \\<, and a component <Name />.';
const BRACE = 'A brace is written \\{, and TeX stands between dollar signs.';

describe('remarkSyntax', () => {
  test.each([
    ['With n <10.', '1:8: "<10."', SIGN],
    ['Below <5 of them', '1:7: "<5"', SIGN],
    ['If n <= 5', '1:6: "<="', SIGN],
    ['If a<b then', '1:5: "<b"', SIGN],
    ['At the end <', '1:12: "<"', SIGN],
    ['One\n\na <- b', '3:3: "<-"', SIGN],
    ['Text\n\n<!-- note -->', '3:1: "<!--" opens a comment of HTML.', 'written {/* … */}'],
    ['See <https://example.org/>', '1:5: "<https://example.org/>" is an address', 'or as [words](address)'],
    ['To <a@example.org>', '1:4: "<a@example.org>" is an address', 'or as [words](address)'],
    ['Text\n\n<br>', '3:1: <br> is not closed.', 'Write <br />.'],
    ['A\n\n<img src="a.png">', '3:1: <img> is not closed.', 'written ![words](./picture.png)'],
    ['A <Note> alone', '1:3: <Note> is not closed.', 'Write <Note>…</Note>'],
    ['<Note>One\n\ntwo</Note>', '1:1: <Note> is not closed.', 'each on a line of its own between empty ones'],
    ['<Note>One</Callout>', '1:1: </Callout> stands where <Note> is to be closed.', 'Write </Note>.'],
    ['a <Note>b *c</Note>*', '<Note> and </Note> do not enclose whole markup.', 'before </Note>'],
    ['A </Note> alone', '1:4: a closing tag has no opening one', 'Delete it.'],
    ['Is <Value of=x />', '1:4: the value of "of" stands without quotes.', 'Write of="…".'],
    ['Is <Value of="x />', '1:4: a value in a tag has no closing quote.', ''],
    ['A {brace', '1:9: "{" opens code that has no end.', BRACE],
    ['In \\textbf{two words}', 'what stands in braces is read as code.', BRACE],
    ['import of goods', '1:11: a paragraph that begins with "import"', 'is code, which content does not hold'],
    [
      '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch',
      '1:1: "<<<<<<< HEAD" is left from a merge.',
      'delete the marks',
    ],
    ['One\n=======', '2:1: "=======" is left from a merge.', 'delete the marks'],
    ['One\n\n>>>>>>> branch', '3:1: ">>>>>>> branch" is left from a merge.', 'delete the marks'],
    ['One\n||||||| base', '2:1: "||||||| base" is left from a merge.', 'delete the marks'],
  ])('stops at %j and says what to write', (source, said, cure) => {
    const faults = faultsOf(source);
    expect(faults).toEqual([expect.stringContaining(said)]);
    expect(faults[0]).toContain(cure);
  });

  test.each(['With n \\<10 or &lt;10, n < 10 and `n <10`', 'A \\{brace\\} and }', 'One\n\n> > quote'])(
    'takes %j',
    (source) => {
      expect(faultsOf(source)).toEqual([]);
    },
  );

  test('reads over a byte order mark, and counts from behind it', () => {
    expect(faultsOf('\uFEFF## One\n\nTwo')).toEqual([]);
    expect(faultsOf('\uFEFFWith \\beta')).toEqual([expect.stringMatching(/^1:6: "\\beta"/)]);
  });

  test('says so where the stack of the parser is full', () => {
    const processor = {
      parser: (): never => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    remarkSyntax.call(processor);
    const file = new VFile({ path: 'content/pages/index.mdx', value: 'x' });
    const parse: (text: string, file: VFile) => unknown = processor.parser;
    expect(() => parse('x', file)).toThrow('prose is nested too deep to be read. Flatten it.');
  });
});
