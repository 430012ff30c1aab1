import { describe, expect, test } from 'vitest';
import { siteSchema } from '../../../src/schemas/site.ts';
import { issuesOf } from '../builders.ts';

const address = 'https://example.org/';
const ada = { given: 'Ada', family: 'Lovelace', affiliations: [1, 2] };
const site = {
  title: 'A title',
  shortTitle: 'T',
  description: 'One sentence that says what the whole paper is about.',
  summary: 'Two sentences. Or three.',
  keywords: ['A subject'],
  authors: [ada],
  affiliations: ['Here', 'There'],
  venue: { short: 'ICLR', full: 'A conference', year: 2026 },
  arxiv: {
    id: '2510.16333',
    submitted: '2025-10-18',
    revised: '2026-04-13',
    primaryClass: 'cs.CV',
  },
  links: { paper: address, code: address, openreview: address, originalPage: address, license: address },
  navigation: { header: [], footer: [] },
  citationKey: 'lovelace2026title',
  works: [{ id: 'paper', label: 'the paper', url: address }],
};

const issues = (changes: object) => issuesOf(siteSchema, { ...site, ...changes });

describe('siteSchema', () => {
  test('takes a site', () => {
    expect(issues({})).toEqual([]);
  });

  test('takes an author with page and sign of correspondence', () => {
    expect(issues({ authors: [{ ...ada, url: address, affiliations: [1, 2], isCorresponding: true }] })).toEqual([]);
  });

  test('refuses an address that is not https', () => {
    const rule = 'An address starts with https:// and has a host.';
    expect(issues({ links: { ...site.links, code: 'http://example.org/' } })).toEqual([`links.code: ${rule}`]);
    expect(issues({ authors: [{ ...ada, url: 'http://example.org/' }] })).toEqual([`authors.0.url: ${rule}`]);
    expect(issues({ works: [{ ...site.works[0], url: 'example.org' }] })).toEqual([
      'works.0.url: An address starts with https:// and has a host, or is a path of this site such as "/charts/".',
    ]);
  });

  test.each([
    ['paper', 'https://arxiv.org/abs/2510.99999'],
    ['paper', 'https://arxiv.org/pdf/2510.99999v2.pdf'],
    ['pdf', 'https://arxiv.org/pdf/2510.99999'],
    ['arxiv', 'https://arxiv.org/abs/2510.99999v1'],
  ])('refuses as "%s" the address of another preprint: %s', (name, url) => {
    expect(
      issues({ arxiv: { id: '2510.16333', submitted: '2025-10-18' }, links: { ...site.links, [name]: url } }),
    ).toEqual([`links.${name}: It leads to another preprint than 2510.16333, which "arxiv" names.`]);
  });

  test.each([
    'https://arxiv.org/abs/2510.16333v2',
    'https://arxiv.org/pdf/2510.16333v1.pdf#page=3',
    'https://arxiv.org/abs/2510.16333?context=cs.CV',
    'https://example.org/2510.99999',
  ])('takes the address %s for the paper', (paper) => {
    const arxiv = { id: '2510.16333', submitted: '2025-10-18' };
    expect(issues({ arxiv, links: { ...site.links, paper } })).toEqual([]);
  });

  test('lets a work be a page of the site itself', () => {
    expect(issues({ works: [{ ...site.works[0], url: '/lab/' }] })).toEqual([]);
  });

  test.each(['2510.1633', 'arXiv:2510.16333', '2510.16333v2', ''])('refuses the arXiv id %j', (id) => {
    expect(issues({ arxiv: { ...site.arxiv, id } })).toEqual([
      'arxiv.id: An arXiv id looks like "2601.01234", or like "hep-th/9901001" if it is old.',
    ]);
  });

  test.each(['18 Oct 2025', '2025-10', '2025-02-30'])('refuses the day %j', (submitted) => {
    expect(issues({ arxiv: { ...site.arxiv, submitted } })).toEqual([
      'arxiv.submitted: A day is written as year, month and day: "2026-04-13".',
    ]);
  });

  test.each(['arXiv.2510.16333', 'https://doi.org/10.48550/arXiv.2510.16333'])('refuses the DOI %j', (doi) => {
    expect(issues({ venue: { ...site.venue, doi } })).toEqual([
      'venue.doi: A DOI looks like "10.48550/arXiv.2601.01234".',
    ]);
  });

  test.each([
    ['hep-th/9901001', '1999-01-04'],
    ['math.GT/0309136', '2003-09-08'],
    ['0704.0001', '2007-04-02'],
  ])('takes the old arXiv id %j of its month', (id, submitted) => {
    expect(issues({ arxiv: { id, submitted } })).toEqual([]);
    expect(issues({ arxiv: { id, submitted: '2025-10-18' } })).toEqual([
      `arxiv.submitted: It is not in ${submitted.slice(0, 7)}, the month that the id ${id} begins with.`,
    ]);
  });

  test('takes a preprint, a paper with its day alone, and a venue with all that it may have', () => {
    expect(issues({ venue: undefined })).toEqual([]);
    expect(issues({ venue: undefined, arxiv: undefined, date: '2024-05-06' })).toEqual([]);
    const venue = {
      ...site.venue,
      kind: 'journal',
      url: 'https://example.org/paper',
      award: 'Oral',
      doi: '10.1000/1',
      volume: '3',
      pages: '12–34',
    };
    expect(issues({ venue })).toEqual([]);
  });

  test('refuses a paper of no year, and one that is nowhere', () => {
    expect(issues({ venue: undefined, arxiv: undefined })).toEqual([
      expect.stringContaining('"venue", "arxiv" or "date" says it.'),
    ]);
    expect(issues({ arxiv: undefined, links: { license: address } })).toEqual([
      'links: Readers look for the paper: "paper" says where it is, or "arxiv".',
    ]);
  });

  test('takes affiliations with page and logo, further buttons, and news', () => {
    const here = { name: 'Here', url: address, logo: 'logos/Our Logo.svg' };
    const news = [{ date: '2026-01-02', text: 'It is out.' }];
    expect(issues({ affiliations: [here, 'There'], buttons: [{ label: 'Other', url: address }], news })).toEqual([]);
    expect(issues({ affiliations: [{ ...here, logo: '../a.svg' }, 'There'] })).toHaveLength(1);
  });

  test.each(['two words', 'a,b', 'a{b', ''])('refuses the BibTeX key %j', (citationKey) => {
    expect(issues({ citationKey })).toEqual(['citationKey: A BibTeX key has letters, digits and : _ - only.']);
  });

  test('refuses a number of an affiliation that is not counted from 1', () => {
    expect(issues({ authors: [{ ...ada, affiliations: [0] }] })).toEqual([
      'authors.0.affiliations.0: Expected a number above 0, found 0.',
    ]);
    expect(issues({ authors: [ada, { ...ada, affiliations: [] }] })).toEqual([
      'authors.1.affiliations: Expected at least 1 entry, found 0.',
    ]);
  });

  test('refuses an affiliation that is not in the list', () => {
    expect(issues({ authors: [{ ...ada, affiliations: [3] }] })).toHaveLength(1);
  });

  test('refuses a year in quotes', () => {
    expect(issues({ venue: { ...site.venue, year: '2026' } })).toEqual([
      'venue.year: Expected a number without quotes, found "2026".',
    ]);
  });

  test('lists the known keys where a key is unknown', () => {
    expect(issues({ authors: [{ ...ada, name: 'Ada Lovelace' }] })).toEqual([
      'authors.0.name: Unknown key "name". Known keys: given, family, url, affiliations, isCorresponding, notes, email.',
    ]);
    expect(issues({ links: { ...site.links, twitter: address } })).toEqual([
      'links.twitter: Unknown key "twitter". Known keys: paper, pdf, arxiv, code, models, data, demo, video, slides, poster, huggingface, openreview, originalPage, license.',
    ]);
  });

  test('refuses an empty text and one with a space at its end', () => {
    expect(issues({ title: '', shortTitle: 'T ' })).toEqual([
      'title: A text must not be empty.',
      'shortTitle: A text has no white space at its start or end.',
    ]);
  });
});
