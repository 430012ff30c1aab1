import { expect, test } from 'vitest';
import { citationCff } from '../../../../src/lib/paper/citation-cff.ts';
import { SITE } from '../../builders.ts';

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

test('a preprint and a paper of a journal are articles', () => {
  const { venue: _, ...preprint } = SITE;
  expect(citationCff(preprint)).toContain('type: "article"\n');
  expect(citationCff(preprint)).toContain('status: "preprint"\n  year: 2025\n');
  const venue = { short: 'JW', full: 'Journal of Woods', year: 2024, kind: 'journal' as const };
  expect(citationCff({ ...SITE, venue })).toContain('journal: "Journal of Woods"\n  year: 2024\n');
});
