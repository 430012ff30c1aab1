import { expect, test } from 'vitest';
import { sitePlace } from '../../../../src/lib/base/site-place.ts';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['pivot', '/pivot/'],
  ['/pivot', '/pivot/'],
  ['pivot/', '/pivot/'],
  ['/pivot/', '/pivot/'],
  ['/My.Repo_2/', '/My.Repo_2/'],
  ['preview/pr-12', '/preview/pr-12/'],
])('the base path %j is read as %j', (BASE_PATH, base) => {
  expect(sitePlace({ BASE_PATH })).toEqual({ base });
});

test.each(['https://example.org/pivot/', 'C:/Program Files/Git/pivot/', '/a b/', '/a//b/', '/../', '/a/?b', '/a/#b'])(
  'the base path %j is refused by name',
  (BASE_PATH) => {
    expect(() => sitePlace({ BASE_PATH })).toThrow(`BASE_PATH is "${BASE_PATH}"; write the path below the host`);
  },
);

test.each(['https://example.org', 'https://example.org/', 'http://127.0.0.1:4321', 'https://example.org/group'])(
  'the site %j is taken as it is',
  (SITE_URL) => {
    expect(sitePlace({ SITE_URL })).toEqual({ site: SITE_URL, base: '/' });
  },
);

test('a site that is not known is missing', () => {
  expect(sitePlace({ SITE_URL: '' })).toEqual({ base: '/' });
});

test.each([
  'example.org',
  'localhost:4321',
  'ftp://example.org',
  '//example.org',
  'https://',
  'https://example.org/?a',
])('the site %j is refused by name', (SITE_URL) => {
  expect(() => sitePlace({ SITE_URL })).toThrow(`SITE_URL is "${SITE_URL}"; write protocol and host`);
});
