import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { lineOf } from '../../../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../../../src/lib/checks/content-faults.ts';
import { spoil } from '../../../unit/lib/checks/spoiled-content.ts';
import { badLab } from './bad-lab.ts';

/** Examples of the lab that are enough to be spoiled, and one of the paper. */
const EXAMPLES = ['lab/gradient-01', 'lab/segmentation-01', 'paper/curtains'].map((id) => `gallery/${id}.json`);
/** What the lab names, and what names it. */
const FILES = [
  'site.json',
  'measures.json',
  'methods.json',
  'lab',
  'gallery/kinds.json',
  'gallery/figures.lock.json',
  'pages/index.mdx',
  'pages/404.mdx',
  'pages/lab.mdx',
];

let lab: string;
/** The faults of the lab's files alone: what else these few files lack is of no matter. */
const told = () =>
  contentFaults(lab)
    .map((fault) => lineOf(fault).replace(`${lab}/`, 'content/'))
    .filter((line) => /^content\/(?:lab|gallery)\/|<LabDifference>: content\/lab/.test(line));

beforeAll(() => {
  lab = mkdtempSync(join(tmpdir(), 'lab-content-'));
  for (const file of [...FILES, ...EXAMPLES]) cpSync(join('content', file), join(lab, file), { recursive: true });
});
afterAll(() => rmSync(lab, { recursive: true }));

test('content is sound', () => {
  expect(contentFaults('content').map(lineOf)).toEqual([]);
  expect(told()).toEqual([]);
});

describe('a fault in what the lab writes is told, once, with its file and what would be right:', () => {
  test.each(badLab)('$name', (bad) => {
    onTestFinished(spoil(lab, bad));
    const lines = told();
    expect(lines).toHaveLength(bad.faults ?? 1);
    for (const said of bad.says) expect(lines.join('\n')).toContain(said);
  });
});
