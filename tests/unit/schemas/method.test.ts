import { describe, expect, test } from 'vitest';
import { methodsSchema } from '../../../src/schemas/method.ts';
import { issuesOf, makeMethod } from '../builders.ts';

const look = { color: 1, marker: 'circle', isFilled: true, line: 'solid' } as const;
const issues = (...looks: object[]) =>
  issuesOf(
    methodsSchema,
    looks.map((one, index) => ({ ...makeMethod(`m${index}`, look), look: { ...look, ...one } })),
  );

describe('methodsSchema', () => {
  test.each([{ marker: 'square' }, { isFilled: false }, { line: 'dotted' }])(
    'takes two methods that differ in %j alone',
    (changes) => {
      expect(issues({}, changes)).toEqual([]);
    },
  );

  test('refuses two methods that differ in color alone', () => {
    expect(issues({}, { color: 2 })).toEqual([
      '1.look: "m1" and "m0" both have a filled circle, solid line; let marker, filling or line differ, so that color never stands alone.',
    ]);
  });

  test('refuses an id that is there twice', () => {
    const method = makeMethod('dpo', look);
    expect(issuesOf(methodsSchema, [method, { ...method, look: { ...look, marker: 'square' } }])).toEqual([
      '1.id: The id "dpo" is there twice; each method has its own.',
    ]);
  });

  test.each([
    [{ color: 9 }, '0.look.color: Expected one of 1, 2, 3, 4, 5, 6, 7 or 8, found 9.'],
    [{ marker: 'star' }, '0.look.marker: Expected one of "circle", "square", "triangle" or "diamond", found "star".'],
    [{ line: 'wavy' }, '0.look.line: Expected one of "solid", "dashed", "dotted" or "dash-dotted", found "wavy".'],
    [{ tint: 1 }, '0.look.tint: Unknown key "tint". Known keys: color, marker, isFilled, line.'],
  ])('refuses the look %j, and says what is there', (changes, issue) => {
    expect(issues(changes)).toEqual([issue]);
  });
});
