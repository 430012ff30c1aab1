import { expect, test } from 'vitest';
import { tellUncited } from '../../../../src/lib/checks/named-works.ts';
import { ContentReading } from '../../../../src/lib/reading/content-reading.ts';
import { referencesSchema } from '../../../../src/schemas/reference.ts';

const works = referencesSchema.parse(
  ['CLIP', 'C++ (2nd)'].map((name, index) => ({
    id: `work-${index}`,
    type: 'article',
    title: name,
    author: [{ literal: 'A group' }],
    issued: { 'date-parts': [[2020]] },
    URL: `https://example.org/${index}`,
    custom: { name, identifier: 'known' },
  })),
);

/** The lines in which a name stands that its page never cites. */
function uncited(text: string, explained: string[] = []): (number | undefined)[] {
  const reading = new ContentReading('content');
  tellUncited(reading, [{ name: 'pages/a.mdx', id: 'a', text, data: {} }], works, new Set(explained));
  return reading.faults.map(({ place }) => place?.line);
}

test.each([
  ['A\n\nby CLIP.', [3]],
  ['by C++ (2nd), and CLIP', [1, 1]],
  ['by CLIP-L/14, of xCLIP', []],
  ['by CLIP <Cite id="work-0" />', []],
  ['# CLIP\n\n[model](https://example.org/CLIP), $CLIP$', []],
])('%j names works without citing them in lines %j', (text, lines) => {
  expect(uncited(text)).toEqual(lines);
});

test('what the glossary explains needs no citation', () => {
  expect(uncited('by CLIP and C++ (2nd)', ['CLIP', 'work-1'])).toEqual([]);
});
