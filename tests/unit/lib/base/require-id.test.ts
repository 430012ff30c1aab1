import { expect, test } from 'vitest';
import { noSuchId, requireId } from '../../../../src/lib/base/require-id.ts';

const works = [{ id: 'paper' }, { id: 'lab' }];

test('finds an item in a list and in a map by id', () => {
  const byId = new Map(works.map((work) => [work.id, work]));
  expect([requireId(works, 'lab', 'works'), requireId(byId, 'lab', 'works')]).toEqual([works[1], works[1]]);
});

test('says where an id is not known, and which are', () => {
  expect(() => requireId(works, 'papre', 'content/site.json, "works"', 'work')).toThrow(
    'No work "papre" in content/site.json, "works". Known ids: paper, lab.',
  );
});

test('says so where there is nothing to know', () => {
  expect(noSuchId('dpo', [], 'content/glossary.json')).toBe('No "dpo" in content/glossary.json. It has none yet.');
});
