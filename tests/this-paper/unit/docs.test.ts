import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../unit/content-files.ts';
import { nameFault, namesIn } from './doc-names.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', 'lab/*.md', 'content/*.md'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();

/** The addresses of all links and pictures outside of code blocks. */
function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What is wrong with a link inside the repository; null for none. */
function linkFault(address: string, document: string): string | null {
  const [path = '', anchor] = address.split('#');
  const file = path ? join(dirname(document), decodeURIComponent(path)) : document;
  if (!existsSync(join(root, file))) return `${address}: no such file`;
  return anchor && !anchorsOf(textOf(file)).includes(anchor) ? `${address}: no such heading` : null;
}

test.each([
  ['src/lib/nowhere.ts', 'no such file'],
  ['lib/nowhere/', 'no such file'],
  ['content/nowhere/<id>.json', 'no such file'],
  ['node scripts/run.mjs vitest run tests/nowhere', 'no such file: tests/nowhere'],
  ['nameOfNothing', 'no such word in the code'],
  ['OLD_VARIABLE=1', 'no such word in the code'],
  ['<Nothing of="a/b" />', 'no such component'],
  ['<Gap off="a/b" />', 'no such attribute: off'],
  ['npm run pictures -- --upside-down', 'no such option: --upside-down'],
  ['@nowhere/*', 'no such package'],
])('a document that names `%s` is wrong: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test('the documents are those that a newcomer reads', () => {
  expect(documents).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'README.md', 'docs/architecture.md']));
});

describe.each(documents)('%s', (document) => {
  const text = textOf(document);

  test('links to files and headings that are there', () => {
    const inside = linksIn(text).filter((address) => !/^(https?|mailto):/.test(address));
    expect(inside.map((address) => linkFault(address, document)).filter(Boolean)).toEqual([]);
  });

  test('names only npm scripts that are there', () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names in a table what the file of the row holds', () => {
    // The first cell links to the file, the second lists names in it.
    const rows = [...text.matchAll(/^\| \[[^|]*\]\(([^)]+)\) *\| ([^|]*)\|/gm)];
    const missing = rows.flatMap(([, path = '', names = '']) => {
      const file = textOf(join(dirname(document), decodeURIComponent(path)));
      const listed = [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return listed.filter((name) => !file.includes(name)).map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('names in backticks what is there', () => {
    const faults = namesIn(text).map((name) => ({ name, fault: nameFault(name) }));
    expect(faults.filter(({ fault }) => fault)).toEqual([]);
  });
});
