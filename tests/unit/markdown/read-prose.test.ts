import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readProse } from '../../../src/markdown/read-prose.ts';
import { faultsOf } from './prose.ts';

test('all faults of a file come at once, in the order of the file', () => {
  const source = 'See <Ref to="a" />.\n\n{x} and [^9] and $x$9\n\n![a](b.png) is 4.2';
  expect(faultsOf(source).map((fault) => fault.replace(/: .*/, ''))).toEqual([
    '1:5',
    '3:1',
    '3:9',
    '3:18',
    '5:1',
    '5:16',
  ]);
});

test('what cannot be read hides nothing of the rest', () => {
  const source = 'For n <5 and <=6, see <Ref to="a" />.\n\nIt is 4.2.';
  expect(faultsOf(source).map((fault) => fault.replace(/(?<=\d: ).*?(".*?").*/, '$1'))).toEqual([
    '1:7: "<5"',
    '1:14: "<=6,"',
    '1:23: "a"',
    '3:7: "4.2"',
  ]);
});

test('a picture that goes is missed, though the text stays as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.png'), '');
  const read = () => readProse('![words](./a.png)', join(folder, 'a.mdx')).faults.map(({ reason }) => reason);
  expect(read()).toEqual([]);
  rmSync(join(folder, 'a.png'));
  expect(read()).toEqual(['there is no picture "./a.png", seen from this file.']);
  const video = () => readProse("<Video src='./a.mp4' alt='A walk' />", join(folder, 'b.mdx')).faults.length;
  writeFileSync(join(folder, 'a.mp4'), '');
  expect(video()).toBe(0);
  rmSync(join(folder, 'a.mp4'));
  expect(video()).toBe(1);
});

test('places are those of the file, with its front matter', () => {
  const { faults } = readProse('---\ntitle: A\n---\n\nText {x}', 'a.mdx');
  expect(faults).toMatchObject([{ place: { line: 5, column: 6 } }]);
});

test('components come as they are written, but for those that are not as their schema says', () => {
  const { components } = readProse('<Cite id="a" /> and <Cite /> and <Value of="a/b/c/d" />', 'a.mdx');
  expect(components.map(({ name }) => name)).toEqual(['Cite', 'Value']);
});
