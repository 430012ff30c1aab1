import { describe, expect, test } from 'vitest';
import type { CheckedLink } from '../../../scripts/outside-links/check-links.ts';
import { collectLinks } from '../../../scripts/outside-links/collect-links.ts';
import { linkReport, summaryOf } from '../../../scripts/outside-links/link-report.ts';

test('each outside address is collected once, as a browser reads it, without its anchor, with all pages that name it', () => {
  const pages = new Map([
    ['index.html', '<link rel="canonical" href="https://own.org/"><a href="/own/">1</a><a href="http://c.org/">2</a>'],
    [
      'a/index.html',
      '<a href="https://b.org/?x=1&amp;y=2#part">b</a><a href="https://a.org">a</a><a href="https://[">3</a>',
    ],
    ['b/index.html', '<a href="https://b.org/?x=1&amp;y=2">b</a><a href="https://b.org/?x=1&amp;y=2">b</a>'],
  ]);
  expect([...collectLinks(pages)].map(([url, places]) => [url, [...places]])).toEqual([
    ['https://a.org/', ['a/index.html']],
    ['https://b.org/?x=1&y=2', ['a/index.html', 'b/index.html']],
  ]);
});

describe('the report', () => {
  const links = new Map([
    ['https://a.org/', new Set(['1', '2', '3', '4', '5', '6', '7'])],
    ['https://b.org/?x|y', new Set(['index.html'])],
    ['https://c.org/', new Set(['lab/index.html'])],
  ]);
  const checked: CheckedLink[] = [
    { url: 'https://a.org/', state: 'sound', answer: '200, at https://a.org/new' },
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
      | https://c.org/ | 403 | lab/index.html |

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
