import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { siteSchema } from '../../src/schemas/site.ts';
import { mediaProse, writeMedia } from './rich-paper.ts';

/** A page whose title could end a script element, with prose and media that authors may write and few content has. */
export const AWKWARD = {
  file: 'awkward',
  title: 'A larger LLM teaches </script><script>the "encoder" & <b>more',
} as const;

/** A page of all tables: no page of a paper needs to have them. */
export const TABLES_PAGE = 'all-tables';

const COLUMNS = ['Model', ...Array.from({ length: 11 }, (_, index) => `Benchmark ${index + 1}`)];
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** A wide table, numbered formulas, a picture of `public/`. */
const WIDE_PROSE = `
## Wide

${[COLUMNS, COLUMNS.map(() => '-'), COLUMNS.map(() => '7')].map(row).join('\n')}

The loss $L(\\theta)$ is small where $\\theta$ is good.

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

/** Writes a page into a copy of the content, and a link to it into the footer of all pages. */
function addPage(contentDir: string, file: string, title: string, prose: string): void {
  const head = `---\ntitle: '${title}'\ndescription: A page that the tests add to try what a page may hold, with the file name ${file}.\n---\n`;
  writeFileSync(join(contentDir, 'pages', `${file}.mdx`), head + prose);
  const siteFile = join(contentDir, 'site.json');
  const site = JSON.parse(readFileSync(siteFile, 'utf8')) as z.input<typeof siteSchema>;
  site.navigation ??= { header: [], footer: [] };
  site.navigation.footer.push({ title: `Of the tests: ${file}`, links: [{ label: file, address: `/${file}/` }] });
  writeFileSync(siteFile, JSON.stringify(site));
}

/** Adds the awkward page to a copy of the content. */
export async function addAwkwardPage(contentDir: string): Promise<void> {
  addPage(contentDir, AWKWARD.file, AWKWARD.title, WIDE_PROSE + mediaProse());
  await writeMedia(join(contentDir, 'pages'));
}

/** Adds the page of all tables to a copy of the content that has some. */
export function addTablesPage(contentDir: string): void {
  const ids = readdirSync(join(contentDir, 'tables')).map((file) => file.replace('.json', ''));
  addPage(contentDir, TABLES_PAGE, 'All tables', ids.map((id) => `\n<DataTable id="${id}" />\n`).join(''));
}
