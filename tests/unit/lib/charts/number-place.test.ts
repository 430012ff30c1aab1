import { describe, expect, test } from 'vitest';
import { chartSchema, type Chart } from '../../../../src/lib/charts/chart-kinds.ts';
import { panelOfNumber, placeOfNumber } from '../../../../src/lib/charts/number-place.ts';
import { charts as ofGuide } from '../../guide-paper.ts';

const words = { title: 'T', caption: 'C.', summary: 'S.', methods: ['slow', 'fast'], gap: ['slow', 'fast'] };
const charts: ReadonlyMap<string, Chart> = new Map([
  ...ofGuide,
  [
    'twice',
    chartSchema.parse({
      ...words,
      kind: 'lines',
      panels: [
        { result: 'snow', measure: 'found' },
        { result: 'storm', measure: 'found' },
      ],
    }),
  ],
  [
    'parted',
    chartSchema.parse({
      ...words,
      kind: 'measures',
      panels: [
        { result: 'storm', level: 'wet', measures: ['noise'] },
        { result: 'storm', level: 'wet', measures: ['pace'] },
      ],
    }),
  ],
]);

const place = (result: string, level: string | undefined, measure: string, onPage: string[] = []) =>
  placeOfNumber({ result, measure, ...(level && { level }) }, charts, onPage);

describe('the place of a number', () => {
  test('is its point in a chart of the page, before any other chart', () => {
    expect(place('rain', 'wet', 'found', ['scores', 'rain'])).toEqual({ chart: 'rain', point: 'found.wet' });
    expect(place('rain', 'wet', 'found', ['lead'])).toEqual({ chart: 'lead', point: 'gaps.found' });
  });

  test('names the panel by its result too, where several show the measure', () => {
    expect(place('storm', 'wet', 'found')).toEqual({ chart: 'twice', point: 'storm-found.wet' });
  });

  test('has a panel also where it is of all levels', () => {
    const levels = [{ id: 'wet' }, { id: 'dry' }];
    const range = { result: 'storm', measure: 'found' };
    expect(panelOfNumber(range, levels, charts, [])).toEqual({ chart: 'twice', panel: 'storm-found' });
  });

  test('is the level and the measure where one level has several', () => {
    expect(place('rain', 'wet', 'edible', ['wet'])).toEqual({ chart: 'wet', point: 'wet.edible' });
  });

  test('names the panel by its measure too, where two show the level', () => {
    expect(place('storm', 'wet', 'pace')).toEqual({ chart: 'parted', point: 'wet-pace.pace' });
  });

  test('is the panel for all levels, and a cell of a table', () => {
    expect(place('rain', undefined, 'found', ['rain'])).toEqual({ chart: 'rain', point: 'found' });
    expect(place('rain', 'wet', 'harvest', ['scores'])).toEqual({ chart: 'scores', cell: 'harvest.wet' });
    expect(place('rain', undefined, 'harvest', ['scores'])).toEqual({ chart: 'scores' });
  });

  test('of a value is not where only gaps are shown', () => {
    const value = { result: 'rain', level: 'wet', method: 'slow', measure: 'found' };
    expect(placeOfNumber(value, charts, ['lead'])).toEqual({ chart: 'rain', point: 'found.wet' });
  });

  test('is nowhere for what no chart shows', () => {
    expect(place('no-such-result', 'a', 'b')).toBeUndefined();
  });
});
