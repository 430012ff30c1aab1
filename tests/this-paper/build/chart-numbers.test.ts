import { expect, test } from 'vitest';
import { numbersOf } from '../../build/chart-numbers.ts';
import { charts, results } from '../../unit/content-files.ts';

test('each number of the paper is in some chart', () => {
  const shown = new Set([...charts.values()].flatMap((chart) => numbersOf(chart).map(({ origin }) => origin)));
  // The lab keeps more measures than its charts show; its table of tests has them all.
  const ofThePaper = [...results].filter(([, { source }]) => source.reading !== 'run');
  const stated = ofThePaper.flatMap(([id, { rows }]) =>
    rows.flatMap((row) => Object.keys(row.values).map((measure) => `${id}/${row.level}/${row.method}/${measure}`)),
  );
  expect(stated.filter((origin) => !shown.has(origin))).toEqual([]);
});
