import { expect, test } from 'vitest';
import { kindFaults, localFaults } from '../../../../src/lib/gallery/example-faults.ts';
import { comparisonKindsSchema } from '../../../../src/schemas/comparison-kind.ts';
import { paperExampleSchema } from '../../../../src/schemas/paper-example.ts';
import { issuesOf } from '../../builders.ts';

const panel = (source?: string) => ({ ...(source && { source }), reading: 'Seen.', alt: `A wood in ${source}.` });
const example = (one: string, other: string) =>
  paperExampleSchema.parse({
    kind: 'walk',
    title: 'Pond',
    caption: 'A pond.',
    panels: { a: panel(one), b: panel(other) },
  });
const kind = (id: string, ...panels: string[]) => ({
  id,
  name: id,
  plural: `${id}s`,
  meaning: 'What is seen.',
  asks: 'Seen',
  panels: panels.map((name) => ({ id: name, name })),
});

test('a picture that is not there, or is named as if it lay elsewhere, is told', () => {
  expect(localFaults(example('./a.png', 'c.jpg'), ['gallery/paper/c.jpg'])).toEqual([
    {
      path: ['panels', 'a', 'source'],
      message: 'There is no picture ./a.png beside this file, in content/gallery/paper/.',
    },
    {
      path: ['panels', 'b', 'source'],
      message: 'A picture beside the comparison is named "./c.jpg", without other folders.',
    },
  ]);
});

test('answers are told apart by their names', () => {
  const { kind: name, title, caption, panels } = example('./a.png', './c.jpg');
  const answers = ['One', 'Other', 'one'].map((one) => ({ name: one, text: 'Yes , it is.' }));
  expect(issuesOf(paperExampleSchema, { kind: name, title, caption, panels, answers })).toEqual([
    'answers.2.name: The name "one" is there twice; each answer has its own.',
  ]);
});

test('an example has the panels of its kind, whatever their order', () => {
  const kinds = comparisonKindsSchema.parse([kind('walk', 'a', 'b')]);
  expect(kindFaults('walk', ['b', 'a'], kinds)).toEqual([]);
  expect(kindFaults('walk', ['a', 'c'], kinds)).toMatchObject([
    { path: ['panels'], message: expect.stringContaining('are a, b; "b" is missing, "c" is none of them.') },
  ]);
  expect(kindFaults('run', [], [])).toMatchObject([
    { path: ['kind'], message: expect.stringContaining('It has none yet') },
  ]);
});

test('a kind has two to eight panels', () => {
  const names = [...'abcdefghi'];
  const isKind = (count: number) => comparisonKindsSchema.safeParse([kind('walk', ...names.slice(0, count))]).success;
  expect([1, 2, 8, 9].map(isKind)).toEqual([false, true, true, false]);
});
