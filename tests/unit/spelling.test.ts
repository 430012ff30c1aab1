import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isThisPaper } from '../this-paper/this-paper.ts';

/**
 * Words as Britain spells them; a letter in brackets keeps this file from being found. One stays: a setting of the lab,
 * since the results carry a hash of all settings with their names.
 */
const BRITISH = new RegExp(
  [
    'colou[r]|(?<!probes\\.)neighbou[r](?!s: )|behaviou[r]|favou[r]|honou[r]|harbou[r]|labou[r]',
    'licen[c]e|defen[c]e|offen[c]e|cent[r]e|metr[e]s?\\b|\\bgre[y]',
    '(?:normal|raster|organ|optim|recogn|summar|minim|maxim|initial|serial|general|visual|color|real|local)is(?:e[ds]?|ing|ation)\\b',
    'analys(?:e[ds]?|ing)\\b|artefac[t]|catalogu[e]|cancell[e]d|modell(?:e[d]|ing)|(?<!aria-|aria)labelle[d]|travell[e]',
  ].join('|'),
  'gi',
);

const files = globSync(
  [
    '*.{md,mjs,ts,json,cff}',
    '{src,lab,figures,scripts,tests,docs,content,.github,.vscode}/**/*.{md,mdx,mjs,js,ts,astro,css,json,yml}',
  ],
  {
    exclude: [
      '**/node_modules/**',
      'package-lock.json',
      'content/lab/**',
      'content/gallery/lab/**',
      // Authors of another paper spell as they do, and so do the files that name it.
      ...(isThisPaper() ? [] : ['content/**', 'README.md', 'CITATION.cff', 'package.json']),
    ],
  },
).map((file) => file.replaceAll('\\', '/'));

test('code, documents and the content of this paper are in US spelling', () => {
  expect(files.length).toBeGreaterThan(500);
  const faults = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(BRITISH)].map(([word]) => `${file}:${index + 1}: ${word}`)),
  );
  expect(faults).toEqual([]);
});
