import { describe, expect, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { findFaults } from '../../../src/integrations/site-faults.ts';

const home = '<h1 id="top">Home</h1><a href="findings/one/">One</a>';
const pages = { 'index.html': home, 'findings/one/index.html': '<h2 id="why-so">Why so</h2><p id="é">é</p>' };

/** What is wrong with `body` on the home page of a site under `base`. */
function faults(body: string, base = '/pivot'): string[] {
  const all = { ...pages, 'index.html': home + body };
  const files = new Set([...Object.keys(all), '404.html', 'charts/a.csv', 'style.css', 'a b.pdf']);
  return findFaults(new BuiltSite(base, files, new Map(Object.entries(all))));
}

const link = (href: string) => `<a href="${href}">x</a>`;

describe('findFaults', () => {
  test.each([
    '/pivot/',
    '/pivot/#top',
    '#top',
    '#',
    '/pivot/findings/one/',
    '/pivot/findings/one/#why-so',
    '/pivot/findings/one/?hide=sft#why-so',
    '/pivot/findings/one/#%C3%A9',
    'findings/one/',
    '/pivot/charts/a.csv',
    '/pivot/a%20b.pdf',
    'https://arxiv.org/abs/1',
    'mailto:a@example.org',
  ])('finds nothing wrong with a link to %s', (href) => {
    expect(faults(link(href))).toEqual([]);
  });

  test('finds nothing wrong with a clean site, with or without base path', () => {
    const body = '<link href="/style.css"><img src="data:image/png;base64,AA==">';
    expect(faults(body + link('/findings/one/'), '/')).toEqual([]);
    expect(faults('<link href="/pivot/style.css">', '/pivot/')).toEqual([]);
  });

  test('names a number that was not filled in', () => {
    expect(faults('<p>By {Lead of=&quot;a/b&quot; between=c-d}.</p>')).toEqual([
      'index.html: "{Lead of=&quot;a/b&quot; between=c-d}" shows as it is written; take the words from charts(), which fills them.',
    ]);
    expect(faults('<script>const a = {b c=1}</script>')).toEqual([]);
  });

  test('names a link that leads to no file', () => {
    expect(faults(link('/pivot/findings/two/'))).toEqual([
      'index.html: the link "/pivot/findings/two/" leads to no file; expected findings/two/index.html.',
    ]);
    expect(faults(link('/pivot/findings/one'))).toEqual([
      'index.html: the link "/pivot/findings/one" has no / at its end; pages are named with it.',
    ]);
    expect(faults(link('/pivot/findings/two'))).toEqual([
      'index.html: the link "/pivot/findings/two" leads to no file; expected findings/two.',
    ]);
  });

  test.each(['<img src="/pivot/no.png">', '<script src="/pivot/no.png"></script>', '<link href="/pivot/no.png">'])(
    'looks at %s too',
    (body) => {
      expect(faults(body)).toEqual(['index.html: the link "/pivot/no.png" leads to no file; expected no.png.']);
    },
  );

  test('names a link that leaves the base path', () => {
    expect(faults(link('/findings/one/'))).toEqual([
      'index.html: the link "/findings/one/" leaves the base path /pivot/; start it with that.',
    ]);
    expect(faults(link('/pivot-old/'))).toHaveLength(1);
  });

  test('names an anchor that is not there', () => {
    expect(faults(link('#bottom'))).toEqual([
      'index.html: the link "#bottom" leads to no anchor "bottom" on index.html.',
    ]);
    expect(faults(link('/pivot/findings/one/#top'))).toEqual([
      'index.html: the link "/pivot/findings/one/#top" leads to no anchor "top" on findings/one/index.html.',
    ]);
  });

  test('names an id that stands twice on a page, but not one that two pages share', () => {
    expect(faults('<p id="top">again</p>')).toEqual([
      'index.html: the id "top" stands twice; each id stands once on a page.',
    ]);
    expect(faults('<p id="why-so">on another page too</p>')).toEqual([]);
  });

  test('names a formula that KaTeX could not set', () => {
    expect(faults('<span class="katex-error" title="ParseError: Undefined control sequence">\\foo</span>')).toEqual([
      'index.html: a formula is not valid: ParseError: Undefined control sequence',
    ]);
    expect(faults('<span class="katex-error">\\foo</span>')).toEqual(['index.html: a formula is not valid: \\foo']);
  });

  test('names a broken link once, however often it stands on the page, and all others', () => {
    expect(faults(link('#x') + link('#x') + link('#y'))).toHaveLength(2);
  });

  test('resolves links of a page in a folder from that folder', () => {
    const faultsOf = (href: string) => {
      const linked = new Map([...Object.entries(pages), ['findings/one/index.html', link(href)]] as const);
      return findFaults(new BuiltSite('/', new Set(linked.keys()), linked));
    };
    expect(faultsOf('../../')).toEqual([]);
    expect(faultsOf('../two/')).toEqual([
      'findings/one/index.html: the link "../two/" leads to no file; expected findings/two/index.html.',
    ]);
  });
});

describe('a page that no way leads to', () => {
  const all = {
    'index.html': home,
    'findings/one/index.html': link('../two/') + link('mailto:a@example.org'),
    'findings/two/index.html': '<p>Two</p>',
  };
  const toldOf = (more: Record<string, string>) => {
    const linked = new Map(Object.entries({ ...all, ...more }));
    return findFaults(new BuiltSite('/pivot', new Set(linked.keys()), linked));
  };

  test('is none that another leads to', () => {
    expect(toldOf({})).toEqual([]);
  });

  test('is told by name, also where it leads to itself or to another such', () => {
    const cure =
      'no way leads here from the home page. Link to it on a page or in "navigation" of site.json, or write "isUnlisted: true" above its text.';
    expect(toldOf({ 'lone/index.html': link('/pivot/lone/') + link('/pivot/') })).toEqual([`lone/index.html: ${cure}`]);
    expect(toldOf({ 'a/index.html': link('../b/'), 'b/index.html': link('../a/') })).toEqual([
      `a/index.html: ${cure}`,
      `b/index.html: ${cure}`,
    ]);
  });

  test('may be one that is not listed', () => {
    expect(toldOf({ '404.html': '<meta name="robots" content="noindex">' })).toEqual([]);
  });
});
