import { describe, expect, test } from 'vitest';
import { HOSTILE_SITE } from '../../build/build-sites.ts';
import { TestedSite } from '../../build/built-sites.ts';
import { HOSTILE } from '../../build/hostile-content.ts';

const hostile = new TestedSite(HOSTILE_SITE.name, HOSTILE_SITE.base);

describe('hostile texts in the content', () => {
  test('stand on each kind of page', () => {
    const shown = [...hostile.documents].filter(([, $]) => $('main').text().includes(HOSTILE)).map(([file]) => file);
    const kinds = [
      'charts/.+/',
      'claims/',
      'data/',
      'findings/.+/',
      'gallery/.+/',
      'glossary/',
      'notes-on-the-numbers/',
    ];
    expect(kinds.filter((kind) => !shown.some((file) => new RegExp(`^${kind}index`).test(file)))).toEqual([]);
  });

  test('stand whole in JSON, and drawings stay well formed', () => {
    expect(JSON.stringify(JSON.parse(hostile.text('data/results.json')))).toContain(
      JSON.stringify(HOSTILE).slice(1, -1),
    );
    const drawings = hostile.named(/^charts\/.*\.svg$/).map((file) => hostile.text(file));
    expect(drawings.filter((svg) => svg.includes('HYPERLINK')).length).toBeGreaterThan(0);
    expect(drawings.filter((svg) => svg.includes('<script'))).toEqual([]);
  });
});
