import { describe, expect, test } from 'vitest';
import { IGNORED } from '../../../src/integrations/search-index.ts';
import { sites } from '../../build/built-sites.ts';

// What works by pattern on built pages does nothing, and says nothing, once they are written in another way.
describe.each(sites)('in the site under $base', (site) => {
  test.each(IGNORED)('search leaves out "%s", which stands on some page', (selector) => {
    expect([...site.documents.values()].some(($) => $(selector).length)).toBe(true);
  });
});
