import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

describe('remarkReferences', () => {
  test.each([
    ['Text\n\n[^a]: Of no footnote.', '3:1: nothing leads to "[^a]:", so it would not be shown.'],
    ['Text\n\n[paper]: https://arxiv.org/', '3:1: nothing leads to "[paper]:"'],
    ['A footnote[^a].\n\n[^a]: One.\n\n[^a]: Two.', '5:1: "[^a]:" stands twice. Keep one.'],
    ['The [paper].\n\n[paper]: https://arxiv.org/\n[Paper]: https://example.org/', '4:1: "[paper]:" stands twice.'],
    ['A footnote[^a].\n\n[^a]:', '3:1: "[^a]:" has no text. Write it behind the colon.'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test('takes what is used, also more than once', () => {
    const source = 'A[^a] and b[^a], the [paper] and [it][paper].\n\n[^a]: Both.\n\n[paper]: https://arxiv.org/';
    expect(faultsOf(source)).toEqual([]);
  });
});
