import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { hostileSites, sites } from './built-sites.ts';
import { HOSTILE } from './hostile-content.ts';
import { AWKWARD } from './test-pages.ts';

/** Scripts that a browser runs; others are data. */
const RUNS = 'script:not([type]), script[type="module"], script[type="text/javascript"]';

/** Each directive of the policy of a page with its sources. */
function policyOf($: CheerioAPI): Map<string, string[]> {
  const text = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
  return new Map(
    text.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return name ? [[name, sources]] : [];
    }),
  );
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each([...sites, ...hostileSites])('the site under $base', (site) => {
  test('every page has one policy, the same but for hashes, that allows no other host and no text as code', () => {
    const faults = site.faults(($) => {
      const policy = policyOf($);
      const loose = [...policy].flatMap(([name, sources]) =>
        sources
          .filter((source) => !/^'(self|none|sha256-[^']+|wasm-unsafe-eval)'$|^(data|blob):$|^default$/.test(source))
          .map((source) => `${name} ${source}`),
      );
      return [
        ...($('meta[http-equiv]').length === 1 ? [] : ['not one policy']),
        ...(policy.get('default-src')?.join() === "'none'" ? [] : ['the default is not none']),
        ...(policy.get('require-trusted-types-for')?.join() === "'script'" ? [] : ['no Trusted Types']),
        // KaTeX sets formulas with style attributes; Trusted Types have a word that is no source.
        ...loose.filter(
          (fault) => !["style-src-attr 'unsafe-inline'", "require-trusted-types-for 'script'"].includes(fault),
        ),
        ...['script-src', 'style-src'].filter((name) => !policy.get(name)?.includes("'self'")),
        ...(policy.get('script-src')?.some((source) => /^(data|blob):$/.test(source)) ? ['scripts from data'] : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('every script and style in a page is one that its policy lists', () => {
    const faults = site.faults(($) => {
      const policy = policyOf($);
      const unlisted = (selector: string, directive: string) =>
        $(selector)
          .toArray()
          .map((element) => $(element).html() ?? '')
          .filter((text) => text && !policy.get(directive)?.includes(hashOf(text)))
          .map((text) => `${directive}: ${text.slice(0, 80)}`);
      return [...unlisted(RUNS, 'script-src'), ...unlisted('style', 'style-src')];
    });
    expect(faults).toEqual([]);
  });

  test('no element runs a script by an attribute or an address, or loads from elsewhere', () => {
    const faults = site.faults(($) =>
      $('*')
        .toArray()
        .flatMap((element) =>
          Object.entries('attribs' in element ? element.attribs : {})
            .filter(
              ([name, value]) =>
                /^on/i.test(name) ||
                /^\s*(javascript|data|vbscript):/i.test(value) ||
                (/^(src|srcset|data|action|formaction|poster)$/.test(name) && /^\s*(https?:)?\/\//i.test(value)),
            )
            .map(([name, value]) => `${name}="${value.slice(0, 60)}"`),
        ),
    );
    expect(faults).toEqual([]);
  });
});

describe.each(hostileSites)('hostile texts in the content', (hostile) => {
  test('are text on every page that shows them', () => {
    const shown = [...hostile.documents].filter(([, $]) => $('main').text().includes(HOSTILE)).map(([file]) => file);
    const kinds = ['authoring/', 'charts/.+/', 'data/', 'findings/.+/', 'gallery/.+/', 'glossary/', `${AWKWARD.file}/`];
    expect(kinds.filter((kind) => !shown.some((file) => new RegExp(`^${kind}index`).test(file)))).toEqual([]);
    expect(
      hostile.faults(($) =>
        $('img[src="x"], [onerror]')
          .toArray()
          .map(() => 'an element from a text'),
      ),
    ).toEqual([]);
  });

  test('stand whole in JSON, and drawings stay well formed', () => {
    expect(JSON.stringify(JSON.parse(hostile.text('data/results.json')))).toContain(
      JSON.stringify(HOSTILE).slice(1, -1),
    );
    const drawings = hostile.named(/^charts\/.*\.svg$/).map((file) => hostile.text(file));
    expect(drawings.filter((svg) => svg.includes('HYPERLINK')).length).toBeGreaterThan(0);
    expect(drawings.filter((svg) => svg.includes('<script'))).toEqual([]);
  });

  test('are formulas in no CSV file', () => {
    const cells = hostile.named(/\.csv$/).flatMap((file) =>
      hostile
        .text(file)
        .split(/[\r\n,]+/)
        .filter((cell) => /^"?[=+@]/.test(cell))
        .map((cell) => `${file}: ${cell.slice(0, 60)}`),
    );
    expect(cells).toEqual([]);
    expect(
      hostile.named(/\.csv$/).filter((file) => hostile.text(file).includes(`"'=HYPERLINK(""//x"")`)).length,
    ).toBeGreaterThan(0);
  });
});
