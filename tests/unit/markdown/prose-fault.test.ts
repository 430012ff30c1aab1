import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiled, faultsOf } from './prose.ts';

describe('remarkStop', () => {
  test('tells all faults of a file at once, in the order of the file', async () => {
    const source = 'See <Ref to="a" />.\n\n{x} and [^9] and $x$9\n\n![a](b.png) is 4.2';
    expect((await faultsOf(source)).map((fault) => fault.replace(/: .*/, ''))).toEqual([
      '1:5',
      '3:1',
      '3:9',
      '3:18',
      '5:1',
      '5:16',
    ]);
  });

  test('gives editors the place of the first, and the file to each', async () => {
    const error = await compiled('Text\n\n{x} and {y}').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ line: 3, column: 1, file: resolve('content/pages/index.mdx') });
    expect(String(error)).toMatch(/content\/pages\/index\.mdx:3:1: .*\ncontent\/pages\/index\.mdx:3:9: /);
  });
});
