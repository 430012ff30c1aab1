import { describe, expect, test } from 'vitest';
import { requireResult, requireTable, results } from '../../unit/content-files.ts';
import { BENCHMARKS, GAPS, MEANS, ROWS, ROWS_OF_TABLES } from './paper-values.ts';

const ofThePaper = [...results].filter(([, { source }]) => source.reading !== 'run');

function rowAt(place: string) {
  const [id = '', level, method] = place.split('/');
  const row = requireResult(id).rows.find((one) => one.level === level && one.method === method);
  if (!row) throw new Error(`No row ${place}.`);
  return row;
}

/** A value as it stands in a row. */
function statedIn({ values }: ReturnType<typeof rowAt>, measure: string): number | null | undefined {
  const value = values[measure];
  return typeof value === 'object' ? value?.value : value;
}

describe('the results', () => {
  test.each(ROWS)('%s holds the values of the paper', (place, measures, values) => {
    const row = rowAt(place);
    expect(Object.fromEntries(measures.map((measure) => [measure, statedIn(row, measure)]))).toEqual(
      Object.fromEntries(measures.map((measure, index) => [measure, values[index]])),
    );
  });

  test.each(GAPS)('%s holds the gap that the paper prints', (place, value) => {
    const [id = '', level, measure] = place.split('/');
    const gap = requireResult(id).printedGaps.find((one) => one.level === level && one.measure === measure);
    expect(gap?.value).toBe(value);
  });

  test.each(ofThePaper)('%s has a value of each of its measures typed above', (id, { rows }) => {
    const measures = new Set(rows.flatMap((row) => Object.keys(row.values)));
    for (const [place, typed] of ROWS) if (place.startsWith(`${id}/`)) typed.forEach((one) => measures.delete(one));
    expect([...measures]).toEqual([]);
  });
});

describe('the means of the paper', () => {
  const GENERAL = ['gqa', 'seed', 'mme', 'mmbench'];
  const OCR_CHART = ['textvqa', 'docvqa', 'chartqa', 'ocrbench'];
  const VISION_CENTRIC = ['mmvp', 'realworldqa', 'cvbench-2d', 'cvbench-3d'];
  const KNOWLEDGE = ['ai2d', 'scienceqa', 'mathvista', 'mmmu'];
  const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const full = ofThePaper.flatMap(([id, { rows }]) =>
    rows
      .filter((row) => BENCHMARKS.every((benchmark) => typeof row.values[benchmark] === 'number'))
      .map((row) => `${id}/${row.level}/${row.method}`),
  );
  /** The means of a row, worked out from its benchmarks alone. */
  function meansOf(place: string): Record<string, number> {
    const row = rowAt(place);
    const of = (benchmarks: string[]) =>
      mean(benchmarks.map((id) => (statedIn(row, id) ?? NaN) / (id === 'mme' ? 20 : 1)));
    return {
      average: of(BENCHMARKS),
      general: of(GENERAL),
      'ocr-chart': of(OCR_CHART),
      'vision-centric': of(VISION_CENTRIC),
      knowledge: of(KNOWLEDGE),
    };
  }

  test('stand in rows of 16 benchmarks', () => {
    // Tables Q, R, S: 8, 8, 10; M: 2, 2, 3; N: 4; O: 12; P: 9.
    expect(full).toHaveLength(58);
  });

  test('differ from those of the benchmarks by rounding only, but for five averages of Table P', () => {
    const off = full.flatMap((place) =>
      Object.entries(meansOf(place)).flatMap(([measure, value]) => {
        const stated = statedIn(rowAt(place), measure);
        // Half a printed digit, and half a digit for what went into the mean.
        const isOff = typeof stated === 'number' && Math.abs(stated - value) > 0.1 + 1e-9;
        return isOff ? [`${place}/${measure}: ${stated.toFixed(1)}, not ${value.toFixed(2)}`] : [];
      }),
    );
    expect(off).toEqual([
      'existing-mllms/sphinx/released/average: 48.7, not 48.19',
      'existing-mllms/llava-next-vicuna/released/average: 50.6, not 50.73',
      'existing-mllms/llava-next-llama-3/released/average: 60.4, not 60.51',
      'existing-mllms/llava-next-qwen2/released/average: 62.0, not 62.37',
      'existing-mllms/llava-onevision/released/average: 50.0, not 49.87',
    ]);
  });

  test('of four categories are their averages', () => {
    const off = ofThePaper.flatMap(([id, { rows }]) =>
      rows.flatMap((row) => {
        const [average, ...categories] = MEANS.map((measure) => statedIn(row, measure) ?? NaN);
        const value = mean(categories);
        const isOff = id !== 'existing-mllms' && Math.abs((average ?? NaN) - value) > 0.1 + 1e-9;
        return isOff ? [`${id}/${row.level}/${row.method}: ${average}, not ${value.toFixed(2)}`] : [];
      }),
    );
    expect(off).toEqual([]);
  });
});

describe('the tables', () => {
  test.each(ROWS_OF_TABLES)('%s holds this row of the paper', (id, row) => {
    expect(requireTable(id).rows).toContainEqual(row);
  });

  test('list 14 works, of which 11 use DPO, two PPO and one GRPO', () => {
    const methods = requireTable('rl-works').rows.map((row) => row[4]);
    const count = (name: string) => methods.filter((method) => method === name).length;
    expect([methods.length, count('DPO'), count('PPO'), count('GRPO')]).toEqual([14, 11, 2, 1]);
  });

  test('list each of the 16 benchmarks, four a category', () => {
    const categories = requireTable('benchmarks').rows.map((row) => row[1]);
    for (const name of ['General', 'Knowledge', 'OCR & Chart', 'Vision-Centric'])
      expect(categories.filter((category) => category === name)).toHaveLength(4);
  });
});
