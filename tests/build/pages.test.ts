import { describe, expect, test } from 'vitest';
import { LONGEST, SHORTEST } from '../../src/schemas/common.ts';
import { isThisPaper } from '../this-paper/this-paper.ts';
import { SITE_URL } from './astro-build.ts';
import { attributes, richSite, sites } from './built-sites.ts';

describe.each([...sites, richSite])('the pages under $base', (site) => {
  test('each have one h1', () => {
    expect(site.faults(($) => ($('h1').length === 1 ? [] : [`${$('h1').length} h1`]))).toEqual([]);
  });

  test('each say that they are in English', () => {
    expect(site.faults(($) => ($('html').attr('lang') === 'en' ? [] : ['no lang="en"']))).toEqual([]);
  });

  test('have titles of their own', () => {
    const titles = [...site.listed.values()].map(($) => $('head > title').text());
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).not.toContain('');
  });

  test('have descriptions of their own, as long as they may be, but for those of charts and comparisons', () => {
    const descriptions = [...site.listed.values()].map(($) => $('meta[name="description"]').attr('content'));
    expect(new Set(descriptions).size).toBe(descriptions.length);
    const faults = site.faults(($, page) => {
      const text = $('meta[name="description"]').attr('content') ?? '';
      return (text.length >= SHORTEST && text.length <= LONGEST.description) || /^(?:charts|gallery)\/./.test(page)
        ? []
        : [`${text.length} characters: ${text}`];
    });
    expect(faults).toEqual([]);
  });

  test('name their own absolute address', () => {
    const faults = site.faults(($, page) => {
      const address = SITE_URL + site.base + page.replace(/index\.html$/, '');
      const named = [
        ...attributes($, 'link[rel="canonical"]', 'href'),
        ...attributes($, 'meta[property="og:url"]', 'content'),
      ];
      return named.length === 0
        ? ['no address']
        : named.filter((one) => one !== address).map((one) => `${one}, not ${address}`);
    }, site.listed);
    expect(faults).toEqual([]);
  });

  test('name every picture, or hide it from those who cannot see it', () => {
    const faults = site.faults(($) =>
      $('img, svg, canvas, [role="img"]')
        .toArray()
        .filter((picture) => {
          const { attribs } = picture;
          if (picture.name === 'img') return attribs['alt'] === undefined;
          return attribs['aria-hidden'] !== 'true' && !(attribs['role'] === 'img' && attribs['aria-label']?.trim());
        })
        .map((picture) => $.html(picture).slice(0, 120)),
    );
    expect(faults).toEqual([]);
  });

  test('set the chosen theme before anything is painted', () => {
    const faults = site.faults(($) => {
      const script = $('head > script:not([src], [type])').text();
      return script.includes("localStorage.getItem('theme')") && script.includes('dataset.theme') ? [] : ['no script'];
    });
    expect(faults).toEqual([]);
  });

  test('keep words and the elements of a sentence apart', () => {
    // Astro drops a line break around an element, and with it the only space between two words.
    const inline = 'a|abbr|button|cite|code|em|strong|time';
    const touching = new RegExp(
      `[\\p{L},;:]<(?:${inline})\\b[^>]*>(?=[\\p{L}\\d])|</(?:${inline})>(?=[\\p{L}\\d])`,
      'gu',
    );
    const faults = [...site.pages].flatMap(([page, html]) =>
      [...html.matchAll(touching)].map(({ index }) => `${page}: ${html.slice(Math.max(0, index - 40), index + 60)}`),
    );
    expect(faults).toEqual([]);
  });

  test('hold no formula that KaTeX could not set', () => {
    expect(site.faults(($) => attributes($, '.katex-error', 'title'))).toEqual([]);
  });

  test('hold their styles, and ask for no style sheet', () => {
    const faults = site.faults(($) => [
      ...attributes($, 'link[rel="stylesheet"]', 'href'),
      ...($('style').text().includes('--color-text') ? [] : ['no styles']),
    ]);
    expect(faults).toEqual([]);
  });

  test('hold the styles of formulas where there are formulas, and only there', () => {
    const faults = site.faults(($) => {
      const hasFormulas = $('.katex').length > 0;
      const isStyled = $('style').text().includes('KaTeX_Main');
      return hasFormulas === isStyled ? [] : [hasFormulas ? 'no styles' : 'styles for no formula'];
    });
    expect(faults).toEqual([]);
  });

  // Of another paper as its authors like it.
  test.runIf(site === richSite || isThisPaper())('are at most two clicks from the home page', () => {
    const linked = (pages: readonly string[]) => [
      ...new Set(
        pages.flatMap((page) =>
          attributes(site.document(page), 'a[href]', 'href')
            .filter((address) => address.startsWith(site.base))
            .map((address) =>
              site
                .fileAt(address)
                .replace(/[?#].*$/, '')
                .replace(/(^|\/)$/, '$1index.html'),
            )
            .filter((file) => site.pages.has(file)),
        ),
      ),
    ];
    const first = linked(['index.html']);
    const reached = new Set([...first, ...linked(first)]);
    expect([...site.listed.keys()].filter((page) => !reached.has(page))).toEqual([]);
  });

  test.runIf(site.pages.has('charts/index.html'))('list every chart once, in reading order', () => {
    const $ = site.document('charts/index.html');
    const listed = attributes($, '.charts a', 'href');
    const turns = [...Array(listed.length - 1).keys()].map((at) =>
      site
        .document(`${site.fileAt(listed[at] ?? '')}index.html`)('a[rel="next"]')
        .attr('href'),
    );
    expect(turns).toEqual(listed.slice(1));
    expect(listed.length).toBe(site.named(/^charts\/[^/]+\/index\.html$/).length);
    const findings = attributes($, 'section:has(.charts) h2 a', 'href')
      .map((address) => site.fileAt(address))
      .filter((file) => file.startsWith('findings/'));
    const numbers = findings.map((file) =>
      Number(/\d+/.exec(site.document(`${file}index.html`)('.place a').first().text())?.[0]),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const miniatures = attributes($, 'svg.miniature', 'viewBox');
    expect(miniatures.length).toBe(listed.length);
    // Wider ones would be made smaller, with letters that nobody can read.
    expect(miniatures.filter((box) => Number(box.split(' ')[2]) > 350)).toEqual([]);
  });

  test('include one for an address that is not there', () => {
    expect(site.document('404.html')('main a[href]').length).toBeGreaterThan(0);
  });
});
