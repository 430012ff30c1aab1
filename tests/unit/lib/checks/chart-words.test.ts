import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { chartWordFaults } from '../../../../src/lib/checks/chart-words.ts';
import { book, charts } from '../../guide-paper.ts';

/** What is said of a chart of rain with other words. */
function said(words: Partial<Pick<Chart, 'title' | 'summary' | 'caption' | 'tests' | 'typedNumbers'>>): string[] {
  const chart = charts.get('rain');
  if (!chart) throw new Error('There is no chart of rain.');
  const plain = { title: 'A title', summary: 'A summary.', caption: 'A caption.', tests: [], typedNumbers: {} };
  return chartWordFaults({ ...chart, ...plain, ...words }, book, 'slow-fast').map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('the words of a chart', () => {
  test.each(['Slow leads by 4.2 points', 'Slow leads by 4.2', 'It falls to 57 %', 'Ahead on 15 of 16'])(
    'may not hold a number that is typed: %s',
    (title) => {
      expect(said({ title })).toEqual([
        expect.stringMatching(/^title: "[^"]+" is typed by hand\. Take it from the data/),
      ]);
    },
  );

  test.each(['With a 1.5B model', 'With Qwen2.5-3B', 'Of seven models'])('may name things: %s', (title) => {
    expect(said({ title })).toEqual([]);
  });

  test('take a number that "typedNumbers" explains', () => {
    expect(said({ title: 'With 80% long samples', typedNumbers: { '80%': 'a level' } })).toEqual([]);
  });

  test('take numbers from the data, and say which are not there', () => {
    expect(said({ summary: 'By {Lead of=rain/wet/found}.' })).toEqual([]);
    expect(said({ summary: 'By {Led of=rain/wet/found}.' })).toEqual([
      expect.stringContaining('no "Led" gives a number. Did you mean Lead?'),
    ]);
    expect(said({ summary: 'By {Lead off=x}.' })).toEqual([expect.stringContaining('{Lead off=x}: ')]);
    expect(said({ summary: 'By {Lead of=rain/damp/found}.' })).toEqual([expect.stringContaining('No level "damp"')]);
  });

  test.each([
    'Slow is ahead everywhere',
    'The lead is largest in rain',
    'Above in each panel',
    'Above in both panels',
    'Never below',
  ])('that speak of all numbers have a test: %s', (title) => {
    const [word] = said({ title });
    expect(word).toMatch(/^title: It says "[^"]+" of its numbers\. Write what has to be so as a test/);
    const tests: Chart['tests'] = [{ kind: 'above', result: 'rain', between: ['slow', 'fast'], measures: ['found'] }];
    expect(said({ title, tests })).toEqual([]);
  });

  test('may say what a mark is', () => {
    expect(said({ summary: 'Each cell is the gap of one benchmark. They lie close to each other.' })).toEqual([]);
  });

  test('fall with a test that does not hold, with its cases', () => {
    const tests: Chart['tests'] = [{ kind: 'above', result: 'rain', between: ['slow', 'fast'], measures: ['edible'] }];
    expect(said({ tests })).toEqual([
      'tests.0: It does not hold: 20 mm, Edible ones: fails (−1.5\u202fpp). Change the words of the chart, and the test with them.',
    ]);
  });
});
