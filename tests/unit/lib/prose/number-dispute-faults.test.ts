import { expect, test } from 'vitest';
import { requireCharts } from '../../../../src/lib/prose/number-dispute-faults.ts';
import { charts, numberNotes } from '../../content-files.ts';

const note = { id: 'gain', title: 'The gain', charts: ['sizes', 'layers'], said: ['a', 'b'], shown: 'c' };

test('the notes of the content name charts that it has', () => {
  expect(numberNotes.length).toBeGreaterThan(0);
  expect(() => requireCharts(numberNotes, [...charts.keys()])).not.toThrow();
});

test('a note on a chart that is not there is refused with the charts that are', () => {
  expect(() => requireCharts([note], ['sizes', 'answer'])).toThrow(
    'content/notes.json: the note "gain" names the chart "layers". Known charts: answer, sizes.',
  );
});
