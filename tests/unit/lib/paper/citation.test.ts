import { expect, test } from 'vitest';
import { bibFile, citations } from '../../../../src/lib/paper/citation.ts';
import { SITE as site } from '../../builders.ts';

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
  const venue = { ...site.venue, short: 'R&D' };
  for (const { bibtex } of citations({ ...site, title: 'C# at 50%', venue }))
    expect(bibtex).toContain('= {C\\# at 50\\%}');
  expect(citations({ ...site, venue })[0]?.bibtex).toContain('booktitle = {R\\&D}');
});

test('there are no further forms', () => {
  expect(citations(site)).toHaveLength(2);
});

test('the file holds the first form alone, since both have one key', () => {
  expect(bibFile(site)).toBe(`${citations(site)[0]?.bibtex}\n`);
  expect(bibFile(site).match(/^@/gm)).toHaveLength(1);
});
