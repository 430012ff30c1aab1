import { expect, test } from 'vitest';
import { brokenAddresses, pagesOf } from '../../../../src/lib/checks/inside-links.ts';
import { readFrontMatter } from '../../../../src/lib/checks/prose-files.ts';
import { ContentReading } from '../../../../src/lib/reading/content-reading.ts';

test('the pages of a site are those that its files make', () => {
  const reading = new ContentReading('tests/build/other-paper');
  expect([...pagesOf(reading, readFrontMatter(reading))]).toEqual([
    ['/', new Set(['the-answer-in-short', 'what-was-found', 'citation'])],
    ['/findings/slower/', new Set(['what-came-out'])],
    ['/charts/', undefined],
    ['/charts/baskets/', undefined],
  ]);
});

test('an address that leads to no page is told where it stands, with the page that may be meant', () => {
  const pages = new Map([
    ['/', new Set(['cite'])],
    ['/lab/', undefined],
  ]);
  const data = {
    works: [
      { id: 'a', url: '/lab/' },
      { id: 'b', url: '/lba/' },
      { id: 'c', url: 'https://example.org/' },
    ],
    header: [{ address: '/#cite' }, { address: '/how/#far' }, { address: '/#sight' }, { address: '/lab/#any' }],
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
    { path: ['header', 2, 'address'], message: '"#sight" is no place on its page. Its headings: #cite.' },
  ]);
});
