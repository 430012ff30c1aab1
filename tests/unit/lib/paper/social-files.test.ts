import { expect, test } from 'vitest';
import { socialNames } from '../../../../src/lib/paper/social-files.ts';

test('the previews that a page names are found by their hash', () => {
  const named = (file: string) => `<meta property="og:image" content="https://example.org/pivot/social/${file}" />`;
  expect(socialNames(named('0123456789abcdef.png') + named('fedcba9876543210.png') + named('other.png'))).toEqual([
    '0123456789abcdef',
    'fedcba9876543210',
  ]);
});
