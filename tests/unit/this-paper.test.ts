import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { isThisPaper, testFiles } from '../this-paper/this-paper.ts';

// `npm test` prints the names of skipped tests, so that a page of another paper is told what was left out.
test.runIf(isThisPaper())(
  'tests/this-paper runs where content/ is of its paper, and not where it is of another',
  () => {
    for (const project of ['unit', 'build', 'browser', 'engines'])
      expect(globSync(testFiles(project)).length).toBeGreaterThan(globSync(`tests/${project}/**/*.test.ts`).length);
  },
);

/** Words that are ids of this paper's content and stand in tests of any content for something else. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '404': 'a page that the program needs',
  index: 'a page that the program needs',
  base: 'the path that a site lives under',
  method: 'a field of results and charts',
  data: 'a folder of built files, and a page that leads to them',
  gallery: 'a folder of the content, and of built pages',
  lab: 'a folder of the content, and of the project',
  glossary: 'a page to which terms lead',
  claims: 'a folder of the content',
  pivot: 'the path under which the second site is built',
  stages: 'a result of the rich paper',
};

/** The ids that the content has: names of its files, and those in its lists. */
function contentIds(): string[] {
  const files = globSync('content/{results,charts,tables,claims,gallery/*,pages,findings,drawings}/*.{json,mdx,svg}');
  const lists = globSync('content/{references,glossary,measures,methods,notes}.json');
  return [
    ...files.map((file) => basename(file).replace(/\.\w+$/, '')),
    ...lists.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { id: string }[]).map(({ id }) => id)),
  ];
}

test.runIf(isThisPaper())('no test that runs with any content names an id of this one', () => {
  const readsContent = /(?:content-files|content-folder|lib\/paper\/site)\.ts'|Sync\([`']content/;
  const files = globSync('tests/{build,browser,published,unit}/**/*.ts').filter(
    (file) => !/^tests.unit/.test(file) || readsContent.test(readFileSync(file, 'utf8')),
  );
  const ids = new Set(contentIds().filter((id) => !(id in OTHERWISE)));
  expect(ids.size).toBeGreaterThan(200);
  // As a text, or as a part of an address.
  const named = files.flatMap((file) => {
    const words = readFileSync(file, 'utf8').matchAll(
      /(?<=['"`/])[a-z0-9]+(?:-[a-z0-9]+)*(?=['"`/?#]|\.(?:json|mdx|svg)\b)/g,
    );
    return [...words].flatMap(([word]) => (ids.has(word) ? [`${file}: ${word}`] : []));
  });
  expect([...new Set(named)]).toEqual([]);
});
