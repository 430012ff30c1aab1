import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../unit/content-files.ts';

/** A page without tables of its own, to show all of them: no page of this site needs to. */
export const TABLES_PAGE = 'notes-on-the-numbers';

/** Adds every table to one page, in a copy of the content. */
export function addAllTables(contentDir: string): void {
  const all = [...tables.keys()].map((id) => `\n<DataTable id="${id}" />\n`);
  appendFileSync(join(contentDir, 'pages', `${TABLES_PAGE}.mdx`), all.join(''));
}
