import { expect, test } from 'vitest';
import { bibFile, citations } from '../../../../src/lib/paper/citation.ts';
import type { Reference } from '../../../../src/schemas/reference.ts';
import { SITE as site } from '../../builders.ts';

const conference = { short: 'ICLR', full: 'A conference', year: 2026, kind: 'conference' as const };

test('the first form cites the conference paper and its year', () => {
  expect(citations(site)[0]).toEqual({
    label: 'ICLR 2026',
    bibtex: `@inproceedings{lovelace2026title,
  title     = {A Title},
  author    = {Lovelace, Ada and Hopper, Grace Brewster},
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
  author  = {Lovelace, Ada and Hopper, Grace Brewster},
  journal = {arXiv preprint arXiv:2510.16333},
  year    = {2025}
}`,
  });
});

test('texts of the identity are escaped in both forms', () => {
  const venue = { ...conference, short: 'R&D' };
  for (const { bibtex } of citations({ ...site, title: 'C# at 50%', venue }))
    expect(bibtex).toContain('= {C\\# at 50\\%}');
  expect(citations({ ...site, venue })[0]?.bibtex).toContain('booktitle = {R\\&D}');
});

test('a paper of a journal is an article with volume, pages and DOI', () => {
  const venue = {
    ...conference,
    kind: 'journal' as const,
    full: 'Journal of Woods',
    volume: '3 & 4',
    pages: '12–34',
    doi: '10.1000/a_1',
  };
  expect(citations({ ...site, venue })[0]?.bibtex).toBe(`@article{lovelace2026title,
  title   = {A Title},
  author  = {Lovelace, Ada and Hopper, Grace Brewster},
  journal = {Journal of Woods},
  volume  = {3 \\& 4},
  pages   = {12--34},
  year    = {2026},
  doi     = {10.1000/a_1}
}`);
});

test('a preprint has the form of preprints alone, also one with an old id', () => {
  const { venue: _, ...preprint } = site;
  expect(citations(preprint).map(({ label }) => label)).toEqual(['arXiv preprint']);
  const arxiv = { id: 'hep-th/9901001', submitted: '1999-01-04' };
  expect(citations({ ...preprint, arxiv })[0]?.bibtex).toContain(
    'arXiv preprint arXiv:hep-th/9901001},\n  year    = {1999}',
  );
});

test('a paper without venue and place in arXiv is cited by its day and address', () => {
  const { venue: _, arxiv: __, ...paper } = site;
  expect(citations({ ...paper, date: '2024-05-06' })).toEqual([
    {
      label: 'Preprint 2024',
      bibtex: `@misc{lovelace2026title,
  title  = {A Title},
  author = {Lovelace, Ada and Hopper, Grace Brewster},
  year   = {2024},
  url    = {https://example.org/paper}
}`,
    },
  ]);
});

test('there are no further forms', () => {
  expect(citations(site)).toHaveLength(2);
});

test('the file holds the first form alone, since all have one key, and the further papers', () => {
  expect(bibFile(site, [])).toBe(`${citations(site)[0]?.bibtex}\n`);
  const works: Reference[] = [
    {
      id: 'moss',
      type: 'article',
      title: 'A first GPT of moss',
      author: [{ family: 'Fern', given: 'Ada' }, { literal: 'Moss & Co' }],
      issued: { 'date-parts': [[2020]] },
      number: 'arXiv:2001.00001',
      custom: { name: 'Moss', identifier: 'verified' },
    },
  ];
  expect(bibFile({ ...site, alsoCite: ['moss'] }, works)).toBe(`${citations(site)[0]?.bibtex}

@article{moss,
  title   = {A first {GPT} of moss},
  author  = {Fern, Ada and {Moss \\& Co}},
  journal = {arXiv preprint arXiv:2001.00001},
  year    = {2020}
}
`);
});
