import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site as identity } from '../unit/content-files.ts';
import { sites } from './built-sites.ts';

const isThere = (program: string) => !spawnSync(program, ['--version']).error;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'bibtex-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program on the file of a site; gives what it said. */
function run(site: (typeof sites)[number], program: string, ...args: string[]): string {
  writeFileSync(join(folder, 'cite.bib'), site.text('cite.bib'));
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout + stderr;
}

/** The words of a title without commands and braces, as they are printed. */
const wordsOf = (text: string) => text.replace(/\\newblock|[{}\\]/g, '').replace(/\s+/g, ' ');

// The one whose title has signs that LaTeX takes for its own.
describe.each(sites.slice(-1))('the BibTeX under $base', (site) => {
  test.runIf(isThere('bibtex'))(
    'is read by BibTeX without a warning, and a style that sets titles small keeps names',
    () => {
      writeFileSync(join(folder, 'x.aux'), '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{cite}\n');
      expect(run(site, 'bibtex', 'x')).not.toMatch(/warning|error/i);
      const printed = wordsOf(readFileSync(join(folder, 'x.bbl'), 'utf8'));
      // Names are written with several capitals.
      for (const name of identity.title.match(/\b\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*/gu) ?? [])
        expect(printed).toContain(name);
    },
  );

  test.runIf(isThere('biber'))('is read by Biber without a warning', () => {
    expect(run(site, 'biber', '--tool', '--validate-datamodel', 'cite.bib')).not.toMatch(/^(?:WARN|ERROR)/m);
  });
});
