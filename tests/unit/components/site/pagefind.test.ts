import { describe, expect, test } from 'vitest';
import { excerptRuns } from '../../../../src/components/site/pagefind.ts';

describe('excerptRuns', () => {
  test('tells what was found from what stands around it', () => {
    expect(excerptRuns('a <mark>lamp</mark> and <mark>lamps</mark>')).toEqual([
      { text: 'a ', isFound: false },
      { text: 'lamp', isFound: true },
      { text: ' and ', isFound: false },
      { text: 'lamps', isFound: true },
    ]);
  });

  test('gives signs of the page back as text', () => {
    expect(excerptRuns('<mark>&lt;img</mark> src=x onerror=alert(1)&gt;')).toEqual([
      { text: '<img', isFound: true },
      { text: ' src=x onerror=alert(1)>', isFound: false },
    ]);
  });

  test('gives nothing for nothing', () => {
    expect(excerptRuns('')).toEqual([]);
  });
});
