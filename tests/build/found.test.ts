import { load, type CheerioAPI } from 'cheerio';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citationTags } from '../../src/lib/paper/citation-tags.ts';
import { charts, site as identity } from '../unit/content-files.ts';
import { SITE_URL } from './astro-build.ts';
import { AWKWARD } from './test-pages.ts';
import { attributes, sites, type TestedSite } from './built-sites.ts';

const meta = ($: CheerioAPI, name: string) =>
  $(`meta[property="${name}"], meta[name="${name}"]`).first().attr('content') ?? '';

interface Thing {
  '@type': string;
  [key: string]: unknown;
}

/** What a page says in words of schema.org; throws where its JSON is broken. */
function thingsOf($: CheerioAPI): Thing[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((script) => (JSON.parse($(script).text()) as { '@graph': Thing[] })['@graph']);
}

/** The one thing of a type; throws where the page has none. */
function thing($: CheerioAPI, type: string): Thing {
  const found = thingsOf($).find((one) => one['@type'] === type);
  if (!found) throw new Error(`No ${type} on the page "${$('head > title').text()}".`);
  return found;
}

/** The file behind a whole address of a site; null for one elsewhere. */
function fileOf(site: TestedSite, address: string): string | null {
  const home = SITE_URL + site.base;
  if (!address.startsWith(home)) return null;
  return address
    .slice(home.length)
    .replace(/#.*$/, '')
    .replace(/(^|\/)$/, '$1index.html');
}

/** The address of a page as others name it. */
const addressOf = (site: TestedSite, page: string) => SITE_URL + site.base + page.replace(/index\.html$/, '');

const realPages = (site: TestedSite) => [...site.listed.keys()];

const siteUnderPath = sites.find(({ base }) => base !== '/') ?? expect.unreachable('no site under a path');

describe.each(sites)('a page under $base', (site) => {
  test('says the same to readers, to search engines and in previews', () => {
    const faults = site.faults(($) => {
      const title = $('head > title').text();
      const description = meta($, 'description');
      const said = [
        [title, meta($, 'og:title'), meta($, 'twitter:title')],
        [description, meta($, 'og:description'), meta($, 'twitter:description')],
        ['summary_large_image', meta($, 'twitter:card')],
        [meta($, 'og:image'), meta($, 'twitter:image')],
        [meta($, 'og:image:alt'), meta($, 'twitter:image:alt')],
      ];
      return said.filter((texts) => new Set(texts).size > 1 || !texts[0]).map((texts) => texts.join(' | '));
    }, site.listed);
    expect(faults).toEqual([]);
  });

  test('has a preview of 1200 × 630 pixels, and says what it shows', () => {
    const faults = site.faults(($) => {
      const file = fileOf(site, meta($, 'og:image'));
      if (!file || !site.files.has(file)) return [`no picture at ${meta($, 'og:image')}`];
      const bytes = site.bytesOf(file);
      // The header chunk of a PNG follows the signature: length, name, width, height.
      const size = `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
      const named = `${meta($, 'og:image:width')} × ${meta($, 'og:image:height')}`;
      return [size, named].filter((one) => one !== '1200 × 630').concat(meta($, 'og:image:alt') ? [] : ['no words']);
    }, site.listed);
    expect(faults).toEqual([]);
  });

  test('shows its chart in its preview, if it is that of a chart', () => {
    const wrong = [...charts].filter(([id, { summary }]) => {
      const said = meta(site.document(`charts/${id}/index.html`), 'og:image:alt');
      return !said.includes(summary);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  test('has a preview of its own, and none is left over', () => {
    const named = [...site.listed.values()].map(($) => fileOf(site, meta($, 'og:image')));
    expect(new Set(named).size).toBe(named.length);
    expect(site.named(/^social\//)).toEqual(named.toSorted());
  });

  test('names nothing by an id of the content, which says nothing to a reader', () => {
    const ids = globSync('content/gallery/{lab,paper}/*.json')
      .map((file) => basename(file, '.json'))
      .filter((id) => id.includes('-'));
    // One search for all of them: texts are long, and so is their list. What matches nothing stands for no id.
    const pattern = new RegExp(`(?<![\\w/-])(?:${ids.join('|') || '(?!)'})(?![\\w/-])`);
    const isId = (text: string) => pattern.test(text);
    const chartIds = [...charts.keys()].filter((id) => id.includes('-'));
    const faults = site.faults(($) => {
      const body = $('body').clone();
      body.find('script, style, pre, code').remove();
      const said = [
        $('title').text(),
        ...attributes($, 'meta[content]', 'content').filter((text) => !/^https?:|^\//.test(text)),
        ...['alt', 'aria-label', 'title'].flatMap((name) => attributes($, `[${name}]`, name)),
        body.text(),
      ];
      const named = body
        .find('a, td, th, li, p')
        .toArray()
        .map((element) => $(element).text().trim())
        .filter((text) => chartIds.includes(text));
      return [...said.filter(isId).map((text) => text.slice(0, 120)), ...named];
    });
    expect(faults).toEqual([]);
  });

  test('says where it stands, with addresses that lead to pages', () => {
    const faults = site.faults(($, page) => {
      if (page === 'index.html') return [];
      const items = thing($, 'BreadcrumbList')['itemListElement'] as { item: string }[];
      const wrong = items.filter(({ item }) => !site.pages.has(fileOf(site, item) ?? ''));
      const [first, last] = [items[0]?.item, items.at(-1)?.item];
      if (first !== addressOf(site, 'index.html') || last !== addressOf(site, page))
        return [`from ${first} to ${last}`];
      return wrong.map(({ item }) => `no page at ${item}`);
    }, site.listed);
    expect(faults).toEqual([]);
  });

  test('describes the numbers of each chart as data, with files that are there', () => {
    for (const [id, chart] of charts) {
      const data = thing(site.document(`charts/${id}/index.html`), 'Dataset');
      expect(data).toMatchObject({ name: chart.title, license: identity.links.license });
      const files = data['distribution'] as { contentUrl: string }[];
      expect(files.map(({ contentUrl }) => fileOf(site, contentUrl))).toEqual([
        `charts/${id}.csv`,
        `charts/${id}.json`,
      ]);
      const inside = (data['isBasedOn'] as string[]).flatMap((address) => fileOf(site, address) ?? []);
      expect(inside.filter((file) => !site.pages.has(file))).toEqual([]);
    }
  });
});

describe.each(sites)('what is listed nowhere under $base', (site) => {
  const unlisted = [...site.documents].filter(([page]) => !site.listed.has(page));

  test('is the page of a wrong address, and each chart as others embed it', () => {
    const embeds = [...charts.keys()].map((id) => `charts/${id}/embed/index.html`);
    expect(unlisted.map(([page]) => page).toSorted()).toEqual(['404.html', ...embeds].toSorted());
  });

  test('has no preview, no address of its own, and no place in the search', () => {
    const listed = 'meta[property], link[rel="canonical"], [data-pagefind-body]';
    expect(unlisted.filter(([, $]) => $(listed).length).map(([page]) => page)).toEqual([]);
  });
});

describe.each(sites)('a chart under $base', (site) => {
  test('is embedded by the code that its page shows: the chart alone, with the way back', () => {
    for (const id of charts.keys()) {
      const code = load(site.document(`charts/${id}/index.html`)('copy-text pre').text());
      const file = fileOf(site, code('iframe').attr('src') ?? '') ?? '';
      expect(file).toBe(`charts/${id}/embed/index.html`);
      const $ = site.document(file);
      expect($('header, footer, nav').length).toBe(0);
      expect($(`#chart-${id}`).length).toBe(1);
      expect($('.origin a').attr('href')).toBe(`${site.base}charts/${id}/`);
    }
  });
});

describe.each(sites)('the site under $base', (site) => {
  const home = site.document('index.html');

  test('tells reference managers of the paper on its home page, and only there', () => {
    const tagged = site.faults(($) => ($('meta[name^="citation_"]').length ? ['tagged'] : []));
    expect(tagged).toEqual(['index.html: tagged']);
    const tags = home('meta[name^="citation_"]')
      .toArray()
      .map((tag) => [tag.attribs['name'], tag.attribs['content']]);
    expect(tags).toEqual(citationTags(identity));
  });

  test('describes the paper with its authors in order', () => {
    const article = thing(home, 'ScholarlyArticle');
    expect(article).toMatchObject({
      headline: identity.title,
      mainEntityOfPage: addressOf(site, 'index.html'),
      image: meta(home, 'og:image'),
    });
    expect((article['author'] as { familyName: string }[]).map(({ familyName }) => familyName)).toEqual(
      identity.authors.map(({ family }) => family),
    );
  });

  test('lists every page but that of a wrong address in its sitemap, which robots.txt names', () => {
    const listed = [...site.text('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(listed.toSorted()).toEqual(
      realPages(site)
        .map((page) => addressOf(site, page))
        .toSorted(),
    );
    expect(site.text('sitemap-index.xml')).toContain(`<loc>${SITE_URL}${site.base}sitemap-0.xml</loc>`);
    expect(site.text('robots.txt')).toContain(`Sitemap: ${SITE_URL}${site.base}sitemap-index.xml\n`);
    expect(site.text('robots.txt')).not.toContain('Disallow');
  });

  test('lists every page in llms.txt, and data files that are there', () => {
    const addresses = [...site.text('llms.txt').matchAll(/\]\((.*?)\)/g)].map(([, address]) => address ?? '');
    const files = addresses.flatMap((address) => fileOf(site, address) ?? []);
    expect(files.filter((file) => !site.files.has(file))).toEqual([]);
    expect(files.filter((file) => site.pages.has(file)).toSorted()).toEqual(realPages(site).toSorted());
    for (const id of charts.keys()) expect(files).toContain(`charts/${id}.csv`);
  });

  // A page that authors write may leave it out.
  test.runIf(home('.citations').length)('has the citation as a file, as the home page prints it', () => {
    const printed = home('copy-text pre').filter((_, one) => home(one).text().startsWith('@'));
    expect(site.text('cite.bib')).toBe(`${printed.first().text()}\n`);
    expect(home('.citations a[href$="cite.bib"]').attr('href')).toBe(`${site.base}cite.bib`);
  });

  test('can be searched, but for the page of a wrong address', () => {
    const entry = JSON.parse(site.text('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.keys(entry.languages)).toEqual(['en']);
    expect(entry.languages['en']?.page_count).toBe(realPages(site).length);
    expect(site.named(/^pagefind\/.*(ui|highlight)/)).toEqual([]);
  });

  test('names nothing of the search index in its pages', () => {
    expect(site.faults(($) => ($.html().includes('pagefind.js') ? ['named'] : []))).toEqual([]);
  });
});

test('a title that holds markup stays text, in JSON, in tags and on the page', () => {
  const $ = siteUnderPath.document(`${AWKWARD.file}/index.html`);
  expect($('h1').text()).toBe(AWKWARD.title);
  expect(meta($, 'og:title')).toContain(AWKWARD.title);
  const crumbs = thing($, 'BreadcrumbList')['itemListElement'] as { name: string }[];
  expect(crumbs.at(-1)?.name).toBe(AWKWARD.title);
});
