import { describe, expect, test } from 'vitest';
import { measuresSchema } from '../../../src/schemas/measure.ts';
import { issuesOf } from '../builders.ts';

const gqa = { id: 'gqa', label: 'GQA', unit: '%', digits: 1, about: 'Questions on scenes.' };
const mme = { id: 'mme', label: 'MME', unit: null, digits: 1, maximum: 2000, about: 'Yes or no.' };
const general = { ...gqa, id: 'general', label: 'General', meanOf: ['gqa', 'mme'] };

const issues = (...measures: unknown[]) => issuesOf(measuresSchema, measures);

describe('measuresSchema', () => {
  test('takes single measures and a mean that stands before its parts', () => {
    expect(issues(general, gqa, mme)).toEqual([]);
  });

  test('refuses two measures with one id', () => {
    expect(issues(gqa, mme, gqa)).toEqual(['2.id: The id "gqa" is there twice; each measure has its own.']);
  });

  test('refuses a mean of a measure that is not there, and lists the known ones', () => {
    expect(issues(gqa, mme, { ...general, meanOf: ['gqa', 'gpa'] })).toEqual([
      '2.meanOf: No measure "gpa". Known ids: gqa, mme, general.',
    ]);
  });

  test('refuses an id that is a number, which JSON would not leave at its place among values', () => {
    expect(Object.keys(JSON.parse('{ "gqa": 1, "7": 2 }'))).toEqual(['7', 'gqa']);
    expect(issues({ ...gqa, id: '7' })).toEqual([
      expect.stringMatching(/^0\.id: An id of a measure .* at least one letter/),
    ]);
  });

  test('refuses a mean of one', () => {
    expect(issues(gqa, { ...general, meanOf: ['gqa'] })).toEqual(['1.meanOf: Expected at least 2 entries, found 1.']);
  });

  test('takes any unit, and refuses a mean of parts that do not share it, or not its direction', () => {
    const delay = { ...gqa, id: 'delay', label: 'Delay', unit: 's', direction: 'lower' };
    const mean = { ...delay, id: 'mean-delay', label: 'Mean', meanOf: ['delay', 'wait'] };
    const wait = { ...delay, id: 'wait', label: 'Wait' };
    expect(issues(delay, wait, mean)).toEqual([]);
    expect(issues(delay, { ...wait, unit: 'ms' }, mean)).toEqual([
      '2.meanOf: "wait" (ms, lower is better) cannot enter the mean "mean-delay" (s, lower is better). A mean has unit and direction of its parts; one in "%" also takes scores with a "maximum".',
    ]);
    expect(issues(delay, { ...wait, direction: 'higher' }, mean)).toHaveLength(1);
    expect(issues(gqa, { ...mme, maximum: undefined }, general)).toHaveLength(1);
  });

  test('refuses a mean of itself, which has no value', () => {
    expect(issues(gqa, { ...general, meanOf: ['gqa', 'general'] })).toHaveLength(1);
  });

  test.each([
    [{ ...gqa, digits: 1.5 }, '0.digits: Expected a whole number without quotes, found 1.5.'],
    [{ ...gqa, digits: -1 }, '0.digits: Expected a number of at least 0, found -1.'],
    [{ ...gqa, digits: '1' }, '0.digits: Expected a number without quotes, found "1".'],
    [{ ...gqa, unit: 'pp' }, '0.unit: Percentage points are the unit of a gap; the values have "%".'],
    [{ ...gqa, unit: undefined }, expect.stringMatching(/^0\.unit: `unit` is missing\./)],
    [{ ...gqa, unit: 'benchmarks per second' }, '0.unit: A unit has at most 16 characters.'],
    [{ ...gqa, maximum: 100 }, '0.maximum: "gqa" is in "%", so its maximum is 100; leave "maximum" out.'],
    [{ ...mme, maximum: 0 }, '0.maximum: Expected a number above 0, found 0.'],
    [{ ...gqa, label: '' }, '0.label: A text must not be empty.'],
    [{ ...gqa, about: 'Scenes. ' }, '0.about: A text has no white space at its start or end.'],
    [
      { ...gqa, max: 2000 },
      '0.max: Unknown key "max". Known keys: id, label, unit, direction, digits, scale, maximum, unbounded, meanOf, about.',
    ],
  ])('refuses %j', (measure, issue) => {
    expect(issues(measure)).toEqual([issue]);
  });
});
