import { expect, test } from 'vitest';
import { citations } from '../../../src/lib/citation.ts';
import type { Site } from '../../../src/schemas/site.ts';

const address = 'https://example.org/';
const site: Site = {
  title: 'A Title',
  shortTitle: 'T',
  description: 'One sentence.',
  summary: 'Two sentences. Or three.',
  keywords: ['A subject'],
  authors: [
    { given: 'Ada', family: 'Lovelace', affiliations: [1] },
    { given: 'Grace Brewster', family: 'Hopper', affiliations: [1] },
  ],
  affiliations: ['Here'],
  venue: { short: 'ICLR', full: 'A conference', year: 2026 },
  arxiv: {
    id: '2510.16333',
    submitted: '2025-10-18',
    revised: '2026-04-13',
    primaryClass: 'cs.CV',
    doi: '10.48550/arXiv.2510.16333',
  },
  links: { paper: address, code: address, openreview: address, originalPage: address, licence: address },
  citationKey: 'lovelace2026title',
  works: [{ id: 'paper', label: 'the paper', url: address }],
};

test('the first form cites the conference paper and its year', () => {
  expect(citations(site)[0]).toEqual({
    label: 'ICLR 2026',
    bibtex: `@inproceedings{lovelace2026title,
  title     = {A Title},
  author    = {Ada Lovelace and Grace Brewster Hopper},
  booktitle = {ICLR},
  year      = {2026}
}`,
  });
});

test('the second form cites the preprint and its year, under the same key', () => {
  expect(citations(site)[1]).toEqual({
    label: 'arXiv preprint',
    bibtex: `@article{lovelace2026title,
  title   = {A Title},
  author  = {Ada Lovelace and Grace Brewster Hopper},
  journal = {arXiv preprint arXiv:2510.16333},
  year    = {2025}
}`,
  });
});

test('there are no further forms', () => {
  expect(citations(site)).toHaveLength(2);
});
