import { expect, test } from 'vitest';
import { brokenAddresses, pageAddresses } from '../../../../src/lib/checks/inside-links.ts';
import { ContentReading } from '../../../../src/lib/reading/content-reading.ts';

test('the pages of a site are those that its files make', () => {
  expect(pageAddresses(new ContentReading('tests/build/other-paper'))).toEqual([
    '/',
    '/findings/slower/',
    '/charts/',
    '/charts/baskets/',
  ]);
});

test('an address that leads to no page is told where it stands, with the page that may be meant', () => {
  const pages = ['/', '/lab/'];
  const data = {
    works: [
      { id: 'a', url: '/lab/' },
      { id: 'b', url: '/lba/' },
      { id: 'c', url: 'https://example.org/' },
    ],
    header: [{ address: '/#cite' }, { address: '/how/#far' }],
  };
  expect(brokenAddresses(data, pages)).toEqual([
    {
      path: ['works', 1, 'url'],
      message: expect.stringMatching(/^"\/lba\/" is no page of this site\. Did you mean "\/lab\/"\?/) as string,
    },
    {
      path: ['header', 1, 'address'],
      message: expect.stringMatching(/^"\/how\/" is no page of this site\. Pages are named after/) as string,
    },
  ]);
});
