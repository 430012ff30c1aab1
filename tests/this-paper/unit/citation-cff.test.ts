import { expect, test } from 'vitest';
import { citationCff } from '../../../src/lib/paper/citation-cff.ts';
import { site, textOf } from '../../unit/content-files.ts';

test('the committed file agrees with the identity; "npm run cite" writes it anew', () => {
  expect(textOf('CITATION.cff')).toBe(citationCff(site));
});
