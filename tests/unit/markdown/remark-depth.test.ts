import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { remarkDepth } from '../../../src/markdown/remark-depth.ts';

/** Compiles prose; gives what stops it, without the name of the file. */
async function faultOf(source: string): Promise<string | undefined> {
  const file = new VFile({ path: 'content/pages/index.mdx', value: source });
  try {
    await createProcessor({ remarkPlugins: [remarkDepth] }).process(file);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace('content/pages/index.mdx:', '');
  }
}

describe('remarkDepth', () => {
  test.each([
    ['a list in lists', `Text\n\n${'- '.repeat(60)}x`, '3: prose is nested more than 50 levels deep. Flatten it.'],
    ['a quote in quotes', `${'>'.repeat(60)} x`, '1: prose is nested'],
    ['emphasis in emphasis', `${'*a '.repeat(60)}${'b*'.repeat(60)}`, '1: prose is nested'],
    ['many more', `${'>'.repeat(3000)} x`, '1: prose is nested'],
  ])('stops at %s', async (_, source, said) => {
    expect(await faultOf(source)).toContain(said);
  });

  test('says so where the stack of the parser is full', () => {
    const processor = {
      parser: (): never => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    };
    remarkDepth.call(processor);
    const file = new VFile({ path: 'content/pages/index.mdx', value: 'x' });
    expect(() => (processor.parser as (text: string, file: VFile) => unknown)('x', file)).toThrow(
      'content/pages/index.mdx:?: prose is nested',
    );
  });

  test('lets pass what somebody may write', async () => {
    expect(await faultOf(`${'- '.repeat(8)}x\n\n${'>'.repeat(8)} *a **b***`)).toBeUndefined();
  });
});
