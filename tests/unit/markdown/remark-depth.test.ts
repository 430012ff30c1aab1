import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

describe('remarkDepth', () => {
  test.each([
    ['a list in lists', `Text\n\n${'- '.repeat(60)}x`, '3:51: prose is nested more than 50 levels deep. Flatten it.'],
    ['a quote in quotes', `${'>'.repeat(60)} x`, '1:51: prose is nested'],
    ['emphasis in emphasis', `${'*a '.repeat(60)}${'b*'.repeat(60)}`, '1:146: prose is nested'],
    ['many more', `${'>'.repeat(3000)} x`, '1:51: prose is nested'],
  ])('stops at %s', (_, source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test('lets pass what somebody may write', () => {
    expect(faultsOf(`${'- '.repeat(8)}x\n\n${'>'.repeat(8)} *a **b***`)).toEqual([]);
  });
});
