import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { unreadPage } from '../../../src/service-worker/unread-page.ts';

test('says what is missing, and leads to the pages that are there', async () => {
  const response = unreadPage([{ address: 'https://example.org/a/?q="><script>', title: 'A &amp; B' }]);
  expect(response.status).toBe(503);
  const $ = load(await response.text());
  expect($('h1').text()).toBe('No network');
  expect($('a').text()).toBe('A & B');
  expect($('a').attr('href')).toBe('https://example.org/a/?q="><script>');
  expect($('script').length).toBe(0);
});

test('promises no list where there is none', async () => {
  const $ = load(await unreadPage([]).text());
  expect($('ul').length).toBe(0);
  expect($('main').text()).not.toContain('These have');
});
