import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineOf } from '../../../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../../../src/lib/checks/content-faults.ts';
import { copyContent, spoil } from './spoiled-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prose-'));
  copyContent('small', folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const told = () => contentFaults(folder).map((fault) => lineOf(fault).replace(`${folder}/`, ''));

describe('a fault of prose is told, once, with its place and what would be right:', () => {
  test.each(['index', '404'])('a site without pages/%s.mdx', (page) => {
    rmSync(join(folder, 'pages', `${page}.mdx`));
    expect(told()).toEqual([expect.stringContaining(`pages/${page}.mdx: This file is not there`)]);
  });

  test('a term where no page explains terms', () => {
    writeFileSync(join(folder, 'glossary.json'), '[{ "id": "cap", "term": "Cap", "text": "The upper part." }]');
    spoil(folder, { file: 'pages/index.mdx', from: /$/, to: '\nA <Term id="cap">cap</Term>.\n' });
    expect(told()).toEqual([
      expect.stringMatching(
        /pages\/index\.mdx:\d+:3: <Term>: Terms lead to content\/pages\/glossary\.mdx, which is not there/,
      ),
    ]);
  });

  test('a drawing that holds more than shapes and text', () => {
    spoil(folder, { file: 'pages/index.mdx', from: /$/, to: '\n<Drawings of="walk" />\n' });
    mkdirSync(join(folder, 'drawings'));
    const head = '<svg viewBox="0 0 9 9"><title>A walk</title><desc>A line.</desc>';
    writeFileSync(join(folder, 'drawings', 'walk.svg'), `${head}<script>run()</script></svg>`);
    expect(told()).toEqual([expect.stringContaining('drawings/walk.svg: <script> is not drawn.')]);
  });
});

test('faults of all files come at once, those of data and those of prose', () => {
  spoil(folder, { file: 'pages/index.mdx', from: /$/, to: '\nFor n <10.\n' });
  spoil(folder, { file: 'findings/slower.mdx', from: 'id="baskets"', to: 'id="basket"' });
  spoil(folder, { file: 'measures.json', from: '"digits": 1', to: '"digits": "1"' });
  expect(told().map((line) => line.replace(/:.*/, ''))).toEqual(
    expect.arrayContaining(['measures.json', 'pages/index.mdx', 'findings/slower.mdx']),
  );
});

test('what is not sound itself is not told again by those who ask for it', () => {
  spoil(folder, { file: 'charts/baskets.json', from: '"title"', to: '"titel"' });
  expect(told().filter((line) => !line.startsWith('charts/'))).toEqual([]);
});

test('the line ends of Windows change nothing of what is told', () => {
  spoil(folder, { file: 'findings/slower.mdx', from: /^claim: .*$/m, to: 'claim: A walk # slow' });
  spoil(folder, { file: 'findings/slower.mdx', from: /$/, to: '\nFor n <10.\n' });
  const before = told();
  expect(before).toHaveLength(2);
  const file = join(folder, 'findings', 'slower.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect(told()).toEqual(before);
});

test('a link to a folder around it is told, and not followed', () => {
  symlinkSync('..', join(folder, 'results', 'ring'), 'junction');
  expect(told()).toEqual(['results/ring: This link leads back to a folder around it. Delete it.']);
});

test('a checkpoint that the report of the lab does not name', () => {
  mkdirSync(join(folder, 'lab', 'checkpoints'), { recursive: true });
  writeFileSync(join(folder, 'lab', 'checkpoints', 'more.ckpt'), 'weights');
  expect(told()).toEqual(['lab/checkpoints/more.ckpt: lab/lab.json does not name this checkpoint. Delete it.']);
});
