import { existsSync, readFileSync } from 'node:fs';

/** The paper whose numbers and pages the tests of this folder know. */
const THIS_PAPER = '2510.16333';

const SITE = 'content/site.json';

/** Whether `content/` is that of this paper. Where it is another's, the tests of this folder do not run. */
export function isThisPaper(): boolean {
  return existsSync(SITE) && readFileSync(SITE, 'utf8').includes(`"id": "${THIS_PAPER}"`);
}

/** The test files of a project: those that suit any content, and those of this paper where its content is there. */
export function testFiles(project: string): string[] {
  return [`tests/${project}`, ...(isThisPaper() ? [`tests/this-paper/${project}`] : [])].map(
    (folder) => `${folder}/**/*.test.ts`,
  );
}
