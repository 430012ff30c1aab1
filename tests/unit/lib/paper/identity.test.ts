import { expect, test } from 'vitest';
import { authorNotes, buttonsOf, paperPdf, standing } from '../../../../src/lib/paper/identity.ts';
import { SITE } from '../../builders.ts';

const { venue: _, ...preprint } = SITE;
const [ada, grace] = SITE.authors as [(typeof SITE.authors)[number], (typeof SITE.authors)[number]];

test('a paper stands where it appeared, or is a preprint of its year', () => {
  expect(standing(SITE)).toBe('ICLR 2026');
  expect(standing(preprint)).toBe('Preprint 2025');
});

test('the PDF is that of arXiv if no other is told', () => {
  expect(paperPdf(SITE)).toBe('https://arxiv.org/pdf/2510.16333');
  expect(paperPdf({ ...SITE, links: { ...SITE.links, pdf: 'https://example.org/a.pdf' } })).toBe(
    'https://example.org/a.pdf',
  );
});

test('buttons stand in their order, whichever order the content has, and own ones last', () => {
  const license = 'https://example.org/license';
  const links = { demo: 'https://example.org/d', code: 'https://example.org/c', license };
  const buttons = [{ label: 'Supplement', url: 'https://example.org/s' }];
  expect(buttonsOf({ ...SITE, links, buttons })).toEqual([
    { label: 'Paper', url: 'https://arxiv.org/abs/2510.16333' },
    { label: 'Code', url: 'https://example.org/c' },
    { label: 'Demo', url: 'https://example.org/d' },
    { label: 'Supplement', url: 'https://example.org/s' },
  ]);
});

test('arXiv has a button where the paper leads elsewhere', () => {
  const links = { paper: 'https://example.org/paper', license: 'https://example.org/license' };
  expect(buttonsOf({ ...SITE, links }).map(({ label }) => label)).toEqual(['Paper', 'arXiv']);
});

test('what is said of several authors has one sign, and who corresponds the last', () => {
  const equal = 'Equal contribution';
  const authors = [
    { ...ada, notes: [equal], isCorresponding: true },
    { ...grace, notes: [equal, 'Work done at a wood'] },
  ];
  const notes = authorNotes({ ...SITE, authors });
  expect(notes.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
    '* Equal contribution',
    '† Work done at a wood',
    '‡ corresponding author',
  ]);
  expect(authors.map((author) => notes.filter(({ isOf }) => isOf(author)).map(({ sign }) => sign))).toEqual([
    ['*', '‡'],
    ['*', '†'],
  ]);
});
