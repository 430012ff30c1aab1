import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circlesIn, importsIn, type Import } from './imports.ts';

/** A row of the table "Parts": the folders of a part, and what they may use. */
interface Part {
  folders: string[];
  uses: string[];
}

const DOCUMENT = 'docs/architecture.md';
const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => (code ?? '').replace(/\/$/, ''));

const parts: Part[] = readFileSync(DOCUMENT, 'utf8')
  .split('\n')
  .filter((line) => /^\| `(src|lab|figures|scripts)/.test(line))
  .map((line) => {
    const [, folders = '', , uses = ''] = line.split('|');
    return { folders: codes(folders), uses: codes(uses) };
  });
const folders = parts.flatMap((part) => part.folders).toSorted((a, b) => b.length - a.length);
const folderOf = (file: string) => folders.find((folder) => file === folder || file.startsWith(`${folder}/`));

const imports = importsIn('src', 'lab', 'figures', 'scripts');
const arrows = [
  ...new Map(
    imports
      .map(({ from, to }) => ({ from: folderOf(from) ?? from, to: folderOf(to) ?? to }))
      .filter(({ from, to }) => from !== to)
      .map((arrow): [string, Import] => [`${arrow.from} → ${arrow.to}`, arrow]),
  ).values(),
];

describe('the circles', () => {
  const arrow = (line: string): Import => {
    const [from = '', to = ''] = line.split('→');
    return { from, to };
  };

  test('are found', () => {
    expect(circlesIn(['a→b', 'b→c', 'c→a', 'c→d', 'd→e'].map(arrow))).toEqual([['a', 'b', 'c']]);
    expect(circlesIn(['a→b', 'a→c', 'b→c'].map(arrow))).toEqual([]);
  });

  test('are none between files', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test('are none between parts', () => {
    expect(circlesIn(arrows)).toEqual([]);
  });
});

describe(`the table of ${DOCUMENT}`, () => {
  test('has every file of the code in a part', () => {
    const homeless = imports.map(({ from }) => from).filter((file) => !folderOf(file));
    expect([...new Set(homeless)]).toEqual([]);
  });

  test.each(parts)('says all that $folders uses, and no more', ({ folders: own, uses }) => {
    const used = arrows.filter(({ from }) => own.includes(from)).map(({ to }) => to);
    expect([...new Set(used)].toSorted()).toEqual(uses.toSorted());
  });
});

test('the lab is entered by the files that the document lists', () => {
  const [, listed = ''] = /## Entries of the lab\n([\s\S]*?)\n## /.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];
  const entries = [...listed.matchAll(/`(lab\/[^`]+)`/g)].map(([, file]) => file);
  const entered = imports
    .filter(({ from, to }) => !from.startsWith('lab/') && to.startsWith('lab/'))
    .map(({ to }) => to);
  expect([...new Set(entered)].toSorted()).toEqual(entries.toSorted());
});
