import { describe, expect, test } from 'vitest';
import { sites } from '../../build/built-sites.ts';
import { charts } from '../../unit/content-files.ts';

describe.each(sites)('a page under $base', (site) => {
  const wordsOfPreview = (page: string) => site.document(page)('meta[property="og:image:alt"]').attr('content') ?? '';

  test('shows the chart of its finding in its preview', () => {
    expect(wordsOfPreview('findings/pivot-potential/index.html')).toContain(charts.get('pivot')?.summary);
  });

  test('shows pictures where the page does: those of one comparison, or of several', () => {
    for (const page of ['index.html', 'gallery/index.html', 'gallery/gradient-02/index.html'])
      expect(wordsOfPreview(page)).toMatch(/SFT, DPO/);
  });
});
