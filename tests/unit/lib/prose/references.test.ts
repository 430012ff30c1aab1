import { describe, expect, test } from 'vitest';
import type { Reference } from '../../../../src/schemas/reference.ts';
import { marginCitation } from '../../../../src/lib/prose/references.ts';

const work = (title: string, ...families: string[]): Reference => ({
  id: 'work',
  type: 'article',
  title,
  author: families.map((family) => ({ family, given: 'A.' })),
  issued: { 'date-parts': [[2024]] },
  URL: 'https://example.org/work',
});

describe('a citation in the margin', () => {
  test.each([
    ['Lamps: A Survey of What Lights', ['Sol'], 'Sol: Lamps'],
    ['On Lamps', ['Sol', 'Mond'], 'Sol: On Lamps'],
    ['On Lamps', ['Sol', 'Mond', 'Stern'], 'Sol: On Lamps'],
  ])('names of "%s" by %j the first author and the title up to its colon', (title, families, text) => {
    expect(marginCitation(work(title, ...families))).toBe(text);
  });
});
