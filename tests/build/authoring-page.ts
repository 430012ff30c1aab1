import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const text = readFileSync(join(import.meta.dirname, '../../docs/authoring.md'), 'utf8');

/** What is below its last heading cannot be built in every paper. */
const built = text.slice(0, text.lastIndexOf('\n## '));

/** An example of the guide. */
export interface Example {
  language: string;
  /** The file of the content that it is, if it is one. */
  file: string | undefined;
  code: string;
  /** Whether the page shows what becomes of it. */
  isBuilt: boolean;
}

const FENCE = /^(`{3,})(\w+)(?: title="([^"]+)")?\n([^]*?\n)\1$/gm;

/** The examples of the guide for authors, in their order. */
export const guideExamples: readonly Example[] = [...text.matchAll(FENCE)].map(
  ({ 2: language = '', 3: file, 4: code = '', index }) => ({ language, file, code, isBuilt: index < built.length }),
);

/** The id of the chart whose file this is. */
const chartOf = (file: string | undefined) => /^charts\/(.+)\.json$/.exec(file ?? '')?.[1];

/** The charts of the guide. */
export const guideCharts = guideExamples.flatMap(({ file, code }) => {
  const id = chartOf(file);
  return id ? { id, code } : [];
});

const HEAD = `---
title: What an author can write
description: Text, pictures, numbers, charts, claims, lists and comparisons, each as it is written and as what becomes of it, in a made-up paper.
---
`;

/** The guide as a page: each source with what it becomes, beside it where it has lines enough to fill a column. */
function authoringPage(): string {
  let count = 0;
  const shown = built.replace(/^# .*\n/, '').replaceAll(FENCE, (fence, _marks, language, file, code) => {
    const chart = chartOf(file);
    if (chart) return `${fence}\n\n<Chart id="${chart}" />`;
    if (language !== 'mdx') return fence;
    count += 1;
    const source = fence.replace('mdx', `mdx title="Source ${count}"`);
    const isShort = code.trim().split('\n').length === 1;
    // Columns in a column would not be seen as such.
    return isShort || code.includes('<Columns>')
      ? `${source}\n\n${code}`
      : `<Columns>\n\n${source}\n\n---\n\n${code}\n</Columns>`;
  });
  return HEAD + shown + text.slice(built.length);
}

/** Writes the guide as a page of a paper, with the files of the content that its examples are. */
export function writeAuthoringPage(contentDir: string): void {
  const files = guideExamples.flatMap(({ file, code }) => (file ? { file, code } : []));
  for (const { file, code } of [...files, { file: 'pages/authoring.mdx', code: authoringPage() }]) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    writeFileSync(join(contentDir, file), code);
  }
}
