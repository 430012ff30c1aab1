import { describe, expect, test } from 'vitest';
import { articleThing, dataThing, linkedData, trailThing } from '../../../../src/lib/paper/structured-data.ts';
import { SITE } from '../../builders.ts';

const address = 'https://example.org/pivot/';

describe('articleThing', () => {
  test('describes the paper, its authors and where it appeared', () => {
    const thing = articleThing(SITE, address, undefined);
    expect(thing).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: 'A Title',
      datePublished: '2025-10-18',
      isPartOf: { name: 'A conference (ICLR 2026)' },
      mainEntityOfPage: address,
      sameAs: ['https://example.org/paper', 'https://example.org/reviews', 'https://doi.org/10.48550/arXiv.2510.16333'],
    });
    expect(thing['author']).toMatchObject([
      { name: 'Ada Lovelace', affiliation: [{ name: 'Here' }] },
      {
        name: 'Grace Brewster Hopper',
        url: 'https://example.org/hopper',
        affiliation: [{ name: 'Here' }, { name: 'There' }],
      },
    ]);
    expect(thing).not.toHaveProperty('image');
  });

  test('was last changed when it was revised, or else when it appeared', () => {
    const { arxiv } = SITE;
    if (!arxiv) throw new Error('The made-up paper has no place in arXiv.');
    const changedOn = (revised?: string) =>
      articleThing({ ...SITE, arxiv: { ...arxiv, revised } }, address, undefined)['dateModified'];
    expect([changedOn('2026-02-01'), changedOn()]).toEqual(['2026-02-01', '2025-10-18']);
  });

  test('names its PDF where there is one', () => {
    expect(articleThing(SITE, address, undefined)).toMatchObject({
      encoding: { contentUrl: 'https://arxiv.org/pdf/2510.16333' },
    });
    const { arxiv: _, ...elsewhere } = SITE;
    expect(articleThing(elsewhere, address, undefined)).not.toHaveProperty('encoding');
  });

  test('shows the preview of its page where there is one', () => {
    expect(articleThing(SITE, address, `${address}a.png`)).toHaveProperty('image', `${address}a.png`);
  });
});

describe('dataThing', () => {
  const data = {
    name: 'Numbers',
    description: 'Many.',
    address,
    files: [{ type: 'text/csv', address: `${address}a.csv` }],
    basedOn: ['https://example.org/paper'],
    isOfPaper: true,
  };

  test('names license, sources and files', () => {
    expect(dataThing(SITE, data)).toMatchObject({
      '@type': 'Dataset',
      license: 'https://example.org/license',
      isBasedOn: ['https://example.org/paper'],
      distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${address}a.csv` }],
    });
  });

  test('gives numbers to the authors of the paper where they are theirs, and only there', () => {
    expect(dataThing(SITE, data)['creator']).toHaveLength(2);
    expect(dataThing(SITE, { ...data, isOfPaper: false })).not.toHaveProperty('creator');
  });
});

test('a trail counts its pages from 1', () => {
  const crumbs = [
    { name: 'Home', address },
    { name: 'Charts', address: `${address}charts/` },
  ];
  expect(linkedData([trailThing(crumbs)])).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: address },
          { '@type': 'ListItem', position: 2, name: 'Charts', item: `${address}charts/` },
        ],
      },
    ],
  });
});
