import { resolve } from 'node:path';
import { proseProcessor } from '../../../src/markdown/prose-processor.ts';

const FILE = 'content/pages/index.mdx';

/** The program that a page becomes, as Astro has it made; throws if something is wrong with the page. */
export async function compiled(source: string, frontmatter: Record<string, unknown> = {}, base = '/'): Promise<string> {
  const renderer = await proseProcessor(base).createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) throw new Error('The processor reads no MDX.');
  return (await renderer.process(source, resolve(FILE), frontmatter)).code;
}

/** What is said of a page with this source: line, column and text of each fault; nothing if it is sound. */
export async function faultsOf(source: string, frontmatter: Record<string, unknown> = {}): Promise<string[]> {
  try {
    await compiled(source, frontmatter);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${FILE}:`, ''));
  }
}
