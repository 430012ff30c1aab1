import { describe, expect, test } from 'vitest';
import { placeOfNumber } from '../../../src/lib/charts/number-place.ts';
import { charts } from '../../unit/content-files.ts';

const place = (result: string, level: string | undefined, measure: string, onPage: string[] = []) =>
  placeOfNumber({ result, measure, ...(level && { level }) }, charts, onPage);

describe('the place of a number', () => {
  test('is its point in a chart of the page, before any other chart', () => {
    expect(place('encoder-scaling', 'l16', 'ocr-chart', ['encoder-benchmarks', 'encoder-scaling'])).toEqual({
      chart: 'encoder-scaling',
      point: 'ocr-chart.l16',
    });
    expect(place('encoder-scaling', 'l16', 'ocr-chart', ['answer'])).toEqual({
      chart: 'answer',
      point: 'gaps.ocr-chart',
    });
  });

  test('names the panel by its result too, where several show the measure', () => {
    expect(place('imagenet-by-llm', '7b', 'imagenet-top-1')).toEqual({
      chart: 'imagenet',
      point: 'imagenet-by-llm-imagenet-top-1.7b',
    });
  });

  test('is the level and the measure of a bar', () => {
    expect(place('pivot', 'siglip2-so', 'vision-centric', ['pivot-vs-sft'])).toEqual({
      chart: 'pivot-vs-sft',
      point: 'siglip2-so.vision-centric',
    });
  });

  test('names the panel of a bar by its measure too, where two show the level', () => {
    expect(place('grpo', 'qwenvl-3b', 'ade20k-recall')).toEqual({
      chart: 'grpo',
      point: 'qwenvl-3b-imagenet-probe.ade20k-recall',
    });
  });

  test('is the whole chart for all levels, and for a cell of a table', () => {
    expect(place('alignment', undefined, 'alignment-mixtral')).toEqual({ chart: 'alignment' });
    expect(place('encoder-scaling', 'g16', 'mmmu', ['encoder-benchmarks'])).toEqual({ chart: 'encoder-benchmarks' });
  });

  test('of a value is not where only gaps are shown', () => {
    const value = { result: 'llm-scaling', level: '7b', method: 'dpo', measure: 'knowledge' };
    expect(placeOfNumber(value, charts, ['answer'])).toEqual({ chart: 'llm-scaling', point: 'knowledge.7b' });
  });

  test('is nowhere for what no chart shows', () => {
    expect(place('no-such-result', 'a', 'b')).toBeUndefined();
  });
});
