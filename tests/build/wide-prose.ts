import { appendFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AWKWARD } from './awkward-title.ts';
import { mediaProse, writeMedia } from './rich-paper.ts';

const COLUMNS = ['Model', ...Array.from({ length: 11 }, (_, index) => `Benchmark ${index + 1}`)];
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What authors may write and this content does not: a wide table, numbered formulas, a picture of `public/`. */
const WIDE_PROSE = `
## Wide

${[COLUMNS, COLUMNS.map(() => '-'), COLUMNS.map(() => '7')].map(row).join('\n')}

$$
L(\\theta) = \\log \\pi_\\theta(y) \\tag{7}
$$

$$
\\begin{align}
a &= b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t \\\\
u &= v
\\end{align}
$$

![The icon of this site](/favicon.svg)
`;

/** Adds wide prose and all kinds of media to the page with the awkward title, in a copy of the content. */
export async function addWideProse(contentDir: string): Promise<void> {
  const file = join(contentDir, `${AWKWARD.file}.mdx`);
  appendFileSync(file, WIDE_PROSE + mediaProse());
  await writeMedia(dirname(file));
}
