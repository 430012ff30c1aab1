import { expect, test } from 'vitest';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { issuesOf } from '../builders.ts';

const lamp = { id: 'lamp', term: 'Lamp', text: 'What gives light.' };
const post = { id: 'post', term: 'Post', text: 'What a lamp stands on.' };

test('a glossary has terms', () => {
  expect(issuesOf(glossarySchema, [lamp, post])).toEqual([]);
});

test.each([
  ['id', 'lamp'],
  ['term', 'lamp'],
  ['text', 'What gives light.'],
])('two terms of one %s are refused', (field, value) => {
  expect(issuesOf(glossarySchema, [lamp, { ...post, [field]: value }])).toEqual([
    `1.${field}: The ${field} "${value}" is there twice; each entry has its own.`,
  ]);
});
