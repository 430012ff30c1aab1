import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages of which a reader's browser gets a part, and the file with their license. */
const SHIPPED = {
  'Chart.js': 'chart.js/LICENSE.md',
  Inter: '@fontsource-variable/inter/LICENSE',
  KaTeX: 'katex/LICENSE',
  Pagefind: 'pagefind/LICENSE/LICENSE',
  'Source Serif 4': '@fontsource-variable/source-serif-4/LICENSE',
} as const;

/** The licenses of what others wrote and this site carries, which have to travel with it. */
export const GET: APIRoute = async () => {
  const texts = await Promise.all(
    Object.entries(SHIPPED).map(async ([name, file]) => {
      const text = await readFile(join('node_modules', file), 'utf8');
      return `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`;
    }),
  );
  return new Response(texts.join('\n\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
