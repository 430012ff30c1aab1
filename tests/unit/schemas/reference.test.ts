import { describe, expect, test } from 'vitest';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { issuesOf } from '../builders.ts';

const WORK = {
  id: 'dpo',
  type: 'paper-conference',
  title: 'Direct Preference Optimization',
  author: [{ family: 'Rafailov' }, { literal: 'others' }],
  issued: { 'date-parts': [[2023]] },
  number: 'arXiv:2305.18290',
  custom: { name: 'DPO', identifier: 'known' },
};

describe('a reference', () => {
  test('is CSL-JSON with a name and the standing of its identifier', () => {
    expect(issuesOf(referencesSchema, [WORK])).toEqual([]);
  });

  test.each([
    ['without any identifier', { number: undefined }, 'A work has a number in arXiv, a DOI or a URL.'],
    ['with a number that is not one of arXiv', { number: '2305.18290' }, 'An arXiv id looks like "arXiv:2601.01234"'],
    ['with a DOI that is an address', { DOI: 'https://doi.org/10.1109/x' }, 'A DOI looks like'],
    ['without authors', { author: [] }, 'author: Expected at least 1 entry, found 0.'],
    ['with a key that CSL-JSON does not have', { volum: 3 }, 'Unknown key "volum". Did you mean "volume"?'],
    [
      'with the DOI of another preprint',
      { DOI: '10.48550/arXiv.2305.18291' },
      'DOI: It is the DOI of another preprint',
    ],
    [
      'with the address of another preprint',
      { URL: 'https://arxiv.org/abs/2305.18291v2' },
      'URL: It is the address of',
    ],
    ['with a day that is none', { issued: { 'date-parts': [[2023, 2, 30]] } }, 'No month has such a day.'],
    ['with pages the wrong way round', { page: '34-12' }, 'page: The first page comes first'],
    ['with two authors in one', { author: [{ family: 'Smith, J. and Doe, A.' }] }, 'An entry is one author'],
    ['with "et al."', { author: [{ family: 'Smith' }, { literal: 'et al.' }] }, 'An entry is one author'],
    ['with a month that is none', { issued: { 'date-parts': [[2023, 13]] } }, 'issued.date-parts.0'],
  ])('is refused %s', (_, change, message) => {
    expect(issuesOf(referencesSchema, [{ ...WORK, ...change }]).join()).toContain(message);
  });

  test('has a title without the marks of Zotero', () => {
    const title = '<i>In vivo</i> study of CO<sub>2</sub> at 10<sup>3</sup> <span class="nocase">kelvin</span> for a<b';
    const [work] = referencesSchema.parse([{ ...WORK, title }]);
    expect(work?.title).toBe('In vivo study of CO2 at 10^3 kelvin for a<b');
  });

  test('may be as Zotero writes it', () => {
    const work = {
      id: 'kingma2014',
      type: 'book',
      abstract: 'A method.',
      accessed: { 'date-parts': [['2026', 4, 13]] },
      'container-title': 'Proceedings',
      language: 'en',
      page: '1-15',
      publisher: 'Example Press',
      'publisher-place': 'Example',
      source: 'arXiv.org',
      title: 'Adam',
      URL: 'https://example.org/adam',
      volume: 3,
      author: [{ family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.' }],
      issued: { 'date-parts': [['2014', 12, 22]] },
    };
    expect(issuesOf(referencesSchema, [work])).toEqual([]);
    const [read] = referencesSchema.parse([work]);
    expect(read).toMatchObject({ volume: '3', issued: { 'date-parts': [[2014, 12, 22]] } });
  });

  test('has an id of its own', () => {
    expect(issuesOf(referencesSchema, [WORK, WORK]).join()).toContain('The id "dpo" is there twice');
  });

  test('is listed once, whatever it is called', () => {
    const other = { ...WORK, id: 'other', title: 'Other' };
    expect(issuesOf(referencesSchema, [WORK, other]).join()).toContain('The number "arXiv:2305.18290" is there twice');
    const works = ['a', 'b'].map((id) => ({ ...other, id, title: id, number: undefined, URL: `https://a.org/${id}` }));
    expect(issuesOf(referencesSchema, works)).toEqual([]);
  });
});

test('every term of the glossary has an id of its own', () => {
  const term = { id: 'cap', term: 'Cap', text: 'What a mushroom wears.' };
  expect(issuesOf(glossarySchema, [term])).toEqual([]);
  expect(issuesOf(glossarySchema, [term, term]).join()).toContain('is there twice');
});
