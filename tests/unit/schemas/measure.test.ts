import { describe, expect, test } from 'vitest';
import { measuresSchema } from '../../../src/schemas/measure.ts';
import { issuesOf } from '../builders.ts';

const gqa = { id: 'gqa', label: 'GQA', unit: '%', digits: 1, about: 'Questions on scenes.' };
const mme = { id: 'mme', label: 'MME', unit: null, digits: 1, maximum: 2000, about: 'Yes or no.' };
const general = { ...gqa, id: 'general', meanOf: ['gqa', 'mme'] };

const issues = (...measures: unknown[]) => issuesOf(measuresSchema, measures);

describe('measuresSchema', () => {
  test('takes single measures and a mean that stands before its parts', () => {
    expect(issues(general, gqa, mme)).toEqual([]);
  });

  test('refuses two measures with one id', () => {
    expect(issues(gqa, mme, gqa)).toEqual([': The id "gqa" is there twice; each measure has its own.']);
  });

  test('refuses a mean of a measure that is not there, and lists the known ones', () => {
    expect(issues(gqa, mme, { ...general, meanOf: ['gqa', 'gpa'] })).toEqual([
      '2.meanOf: No measure "gpa". Known ids: gqa, mme, general.',
    ]);
  });

  test('refuses a mean of one', () => {
    expect(issues(gqa, { ...general, meanOf: ['gqa'] })).toEqual([
      '1.meanOf: Too small: expected array to have >=2 items',
    ]);
  });

  test('refuses a mean of itself, which has no value', () => {
    expect(issues(gqa, { ...general, meanOf: ['gqa', 'general'] })).toHaveLength(1);
  });

  test.each([
    [{ ...gqa, digits: 1.5 }, '0.digits: Invalid input: expected int, received number'],
    [{ ...gqa, digits: -1 }, '0.digits: Too small: expected number to be >=0'],
    [{ ...gqa, digits: '1' }, '0.digits: Invalid input: expected number, received string'],
    [{ ...gqa, unit: 'pp' }, '0.unit: Invalid input: expected "%"'],
    [{ ...gqa, unit: undefined }, '0.unit: Invalid input: expected "%"'],
    [{ ...mme, maximum: 0 }, '0.maximum: Too small: expected number to be >0'],
    [{ ...gqa, label: '' }, '0.label: A text must not be empty.'],
    [{ ...gqa, about: 'Scenes. ' }, '0.about: A text has no white space at its start or end.'],
    [{ ...gqa, max: 2000 }, '0: Unknown key "max". Known keys: id, label, unit, digits, maximum, meanOf, about.'],
  ])('refuses %j', (measure, issue) => {
    expect(issues(measure)).toEqual([issue]);
  });
});
