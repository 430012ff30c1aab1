import { expect, test } from 'vitest';
import { citationCff } from '../../../../src/lib/paper/citation-cff.ts';
import { SITE } from '../../builders.ts';
import { site, textOf } from '../../content-files.ts';

test('the committed file agrees with the identity; "npm run cite" writes it anew', () => {
  expect(textOf('CITATION.cff')).toBe(citationCff(site));
});

test('people, lists and quotes are YAML', () => {
  const lines = citationCff({ ...SITE, title: 'A "quoted": title' }).split('\n');
  expect(lines).toContain('  title: "A \\"quoted\\": title"');
  const start = lines.indexOf('    - family-names: "Hopper"');
  expect(lines.slice(start, start + 4)).toEqual([
    '    - family-names: "Hopper"',
    '      given-names: "Grace Brewster"',
    '      affiliation: "Here, There"',
    '      website: "https://example.org/hopper"',
  ]);
  expect(lines).toContain('  year: 2026');
});
