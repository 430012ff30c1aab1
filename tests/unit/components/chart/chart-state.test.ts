import { describe, expect, test } from 'vitest';
import { parseChartState, writeChartState } from '../../../../src/components/chart/chart-state.ts';
import { makePanel, makeSeries } from '../../builders.ts';

const panels = [
  makePanel(),
  makePanel({ id: 'ocr-chart', series: [makeSeries('dpo', [1, 2, 3]), makeSeries('base', [1, 2, 3])] }),
];
const parse = (query: string) => parseChartState(query, panels);

describe('the state of a chart in its address', () => {
  test('is empty for the chart as it opens', () => {
    expect(writeChartState({ hidden: new Set(), point: null, isLead: false }, panels)).toBe('');
    expect(parse('')).toEqual({ hidden: new Set(), point: null, isLead: false });
  });

  test.each([
    '?hide=sft',
    '?hide=sft,base',
    '?at=score.s',
    '?at=ocr-chart.l',
    '?at=ocr-chart',
    '?hide=dpo&at=ocr-chart.m',
    '?at=score.s&view=lead',
  ])('%s stays the same when it is read and written', (query) => {
    expect(writeChartState(parse(query), panels)).toBe(query);
  });

  test('names panel and item, or a panel as a whole', () => {
    expect(parse('?at=ocr-chart').point).toEqual({ panel: 'ocr-chart', item: null });
    expect(parse('?at=ocr-chart.m').point).toEqual({ panel: 'ocr-chart', item: 1 });
    expect(
      writeChartState({ hidden: new Set(['sft']), point: { panel: 'score', item: 0 }, isLead: false }, panels),
    ).toBe('?hide=sft&at=score.s');
  });

  test('leaves out series that no panel has', () => {
    expect(parse('?hide=sft,ppo,,pivot')).toEqual({ hidden: new Set(['sft']), point: null, isLead: false });
  });

  test.each(['?at=', '?at=other', '?at=score.huge', '?at=other.s', '?at=.s', '?hide='])(
    'takes %s as nothing',
    (query) => {
      expect(parse(query)).toEqual({ hidden: new Set(), point: null, isLead: false });
    },
  );

  test('keeps a good part beside a bad one', () => {
    expect(parse('?hide=sft&at=score.huge&utm=x')).toEqual({ hidden: new Set(['sft']), point: null, isLead: false });
  });

  test('does not write an item that is not there', () => {
    expect(writeChartState({ hidden: new Set(), point: { panel: 'score', item: 9 }, isLead: false }, panels)).toBe('');
    expect(writeChartState({ hidden: new Set(), point: { panel: 'other', item: 0 }, isLead: false }, panels)).toBe('');
    expect(writeChartState({ hidden: new Set(), point: { panel: 'other', item: null }, isLead: false }, panels)).toBe(
      '',
    );
  });
});
