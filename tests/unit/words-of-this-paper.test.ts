import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ourWords } from '../build/words-of-this-paper.ts';

/** Words that are those of any paper where they stand, or speak of a lab where the content has one, by their files. */
const MEANT: Readonly<Record<string, string>> = {
  'src/components/gallery/ComparisonLegend.astro': 'gradient',
  'src/components/gallery/Comparisons.astro': 'site’s own miniature',
  'src/components/gallery/LabMaps.astro': 'lab-',
  'src/components/gallery/LeadComparison.astro': 'site’s own miniature',
  'src/components/gallery/map-code.ts': 'lab-',
  'src/components/site/Footer.astro': 'original project page',
  'src/integrations/site-guide.ts': "site's own miniature",
  'src/lib/checks/scope-words.ts': 'benchmark',
  'src/lib/data/data-files.ts': 'site’s lab',
};

/** What is no code: comments, and what a schema tells authors, with examples. */
const TOLD = /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$|^ *description: .*$|\.describe\(\s*(?:'[^']*'|"[^"]*"|`[^`]*`),?\s*\)/gm;

/** Code of the lab, which is a program of this paper, and what reads its files. */
const isOfLab = (file: string, code: string) =>
  /\/lab[/.-]/.test(file) || /from '[^']*\/lab[/.-]|\bLabExample\b/.test(code);

test('words of this paper are found in code and in its texts', () => {
  expect(ourWords("const title = 'Where DPO does worse';")).toEqual(['DPO']);
  expect(ourWords('Vision encoder: large; LLM: small')).toEqual(['encoder', 'LLM', 'Vision']);
  expect(ourWords("import { llmsTxt } from './llms-txt.ts'; .a { background: linear-gradient(red, blue) }")).toEqual(
    [],
  );
});

test('code has no words of this paper, but for that of its lab', () => {
  // Lighthouse has packages of its own, once it has run.
  const files = globSync('{src,figures,scripts}/**/*.{ts,mjs,astro,css}', {
    exclude: (path) => path.endsWith('node_modules'),
  }).toSorted();
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replaceAll(TOLD, '');
    return isOfLab(file, code) ? [] : ourWords(code).map((word) => ({ file: file.replaceAll('\\', '/'), word }));
  });
  expect(found.filter(({ file, word }) => MEANT[file] !== word)).toEqual([]);
  for (const [file, word] of Object.entries(MEANT)) expect(found).toContainEqual({ file, word });
});
