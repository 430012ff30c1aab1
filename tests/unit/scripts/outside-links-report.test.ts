import { describe, expect, test } from 'vitest';
import type { CheckedLink } from '../../../scripts/outside-links/check-links.ts';
import { collectLinks, linksInHtml, linksInText } from '../../../scripts/outside-links/collect-links.ts';
import { linkReport, summaryOf } from '../../../scripts/outside-links/link-report.ts';

describe('the links of a page', () => {
  test('are those to other hosts, as a browser reads them', () => {
    const html =
      '<link rel="canonical" href="https://a.org/"><a href="/own/">1</a><a href="https://b.org/?x=1&amp;y=2">2</a><a href="http://c.org/">3</a>';
    expect(linksInHtml(html)).toEqual(['https://b.org/?x=1&y=2']);
  });
});

describe('the links of a content file', () => {
  test.each([
    ['{"url": "https://a.org/x", "n": 1}', ['https://a.org/x']],
    ['See [a](https://a.org/x), [b](https://b.org/(y)).', ['https://a.org/x', 'https://b.org/(y)']],
    ['It is at https://a.org/x_1.', ['https://a.org/x_1']],
    ['<a href="https://a.org/x">a</a>', ['https://a.org/x']],
    ['http://a.org/ and /own/', []],
  ])('in %s', (text, links) => {
    expect(linksInText(text)).toEqual(links);
  });
});

test('each address is collected once, without its anchor, with all places that name it', () => {
  const pages = new Map([
    ['index.html', '<a href="https://b.org/#part">b</a><a href="https://a.org">a</a><a href="https://[">no</a>'],
    ['data/index.html', '<a href="https://b.org/">b</a><a href="https://b.org/">b</a>'],
  ]);
  const contents = new Map([['content/site.json', '"https://a.org/"']]);
  expect([...collectLinks(pages, contents)].map(([url, places]) => [url, [...places]])).toEqual([
    ['https://a.org/', ['index.html', 'content/site.json']],
    ['https://b.org/', ['index.html', 'data/index.html']],
  ]);
});

describe('the report', () => {
  const links = new Map([
    ['https://a.org/', new Set(['1', '2', '3', '4', '5', '6', '7'])],
    ['https://b.org/?x|y', new Set(['index.html'])],
    ['https://c.org/', new Set(['content/site.json'])],
  ]);
  const checked: CheckedLink[] = [
    { url: 'https://a.org/', state: 'sound', answer: '200', movedTo: 'https://a.org/new' },
    { url: 'https://b.org/?x|y', state: 'broken', answer: '404' },
    { url: 'https://c.org/', state: 'refused', answer: '403' },
  ];

  test('names what is broken first, and the pages of each link', () => {
    expect(linkReport(checked, links)).toMatchInlineSnapshot(`
      "1 of 3 outside links broken, 1 not open to programs.

      ## Broken

      | link | answer | stands on |
      | --- | --- | --- |
      | https://b.org/?x%7Cy | 404 | index.html |

      ## Not open to programs: look by hand

      | link | answer | stands on |
      | --- | --- | --- |
      | https://c.org/ | 403 | content/site.json |

      ## Sound

      | link | answer | stands on |
      | --- | --- | --- |
      | https://a.org/ | 200, at https://a.org/new | 1, 2, 3, 4, 5, and 2 more |
      "
    `);
  });

  test('leaves out what there is none of', () => {
    expect(linkReport([], new Map())).toBe('0 of 0 outside links broken, 0 not open to programs.\n');
    expect(summaryOf(checked)).toBe('1 of 3 outside links broken, 1 not open to programs');
  });
});
