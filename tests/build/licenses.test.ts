import { expect, test } from 'vitest';
import { richSite, sites } from './built-sites.ts';

test.each([...sites, richSite])(
  'the site under $base carries the licenses of the typefaces and libraries that it ships',
  (site) => {
    const text = site.text('licenses.txt');
    for (const said of ['SIL OPEN FONT LICENSE', 'Chart.js Contributors', 'Khan Academy', 'Copyright (c) Pagefind'])
      expect(text).toContain(said);
    const home = site.document('index.html');
    expect(home('footer a[href$="/licenses.txt"]').length).toBe(1);
  },
);
