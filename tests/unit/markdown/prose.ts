import { resolve } from 'node:path';
import { proseProcessor } from '../../../src/markdown/prose-processor.ts';
import { readProse } from '../../../src/markdown/read-prose.ts';

const FILE = resolve('content/pages/index.mdx');

/** The program that a page becomes, as Astro has it made. */
export async function compiled(source: string, frontmatter: Record<string, unknown> = {}, base = '/'): Promise<string> {
  const renderer = await proseProcessor(base).createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) throw new Error('The processor reads no MDX.');
  return (await renderer.process(source, FILE, frontmatter)).code;
}

/** What is said of a page with this source: line, column and text of each fault; nothing if it is sound. */
export function faultsOf(source: string): string[] {
  return readProse(source, FILE).faults.map(
    ({ place, reason }) => `${place ? `${place.line}:${place.column}: ` : ''}${reason}`,
  );
}
