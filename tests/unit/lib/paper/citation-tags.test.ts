import { expect, test } from 'vitest';
import { citationTags } from '../../../../src/lib/paper/citation-tags.ts';
import { SITE } from '../../builders.ts';

test('names title, authors in order with their institutions, dates, venue and files', () => {
  expect(citationTags(SITE)).toEqual([
    ['citation_title', 'A Title'],
    ['citation_author', 'Lovelace, Ada'],
    ['citation_author_institution', 'Here'],
    ['citation_author', 'Hopper, Grace Brewster'],
    ['citation_author_institution', 'Here'],
    ['citation_author_institution', 'There'],
    ['citation_publication_date', '2026'],
    ['citation_online_date', '2025/10/18'],
    ['citation_conference_title', 'A conference (ICLR 2026)'],
    ['citation_arxiv_id', '2510.16333'],
    ['citation_doi', '10.48550/arXiv.2510.16333'],
    ['citation_pdf_url', 'https://arxiv.org/pdf/2510.16333'],
    ['citation_abstract_html_url', 'https://example.org/paper'],
    ['citation_keywords', 'A subject'],
    ['citation_language', 'en'],
  ]);
});

test('leaves out what a preprint does not have', () => {
  const { venue: _, arxiv: __, ...paper } = SITE;
  const tags = new Map(citationTags({ ...paper, date: '2024-05-06' }));
  expect(tags.get('citation_publication_date')).toBe('2024/05/06');
  expect([...tags.keys()].filter((name) => /conference|journal|arxiv|doi|pdf|online/.test(name))).toEqual([]);
});

test('names a journal as one', () => {
  const venue = { short: 'JW', full: 'Journal of Woods', year: 2024, kind: 'journal' as const };
  expect(citationTags({ ...SITE, venue })).toContainEqual(['citation_journal_title', 'Journal of Woods (JW 2024)']);
});
