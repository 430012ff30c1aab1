import { parseFrontmatter } from '@astrojs/markdown-remark';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { lineOf } from '../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../src/lib/checks/content-faults.ts';
import { proseProcessor } from '../../src/markdown/prose-processor.ts';

/** What a build says of a content folder before it makes pages: a line a fault; or what stopped it from saying so. */
export type Said = { lines: string[] } | { crash: string };

/** What is said of one page. */
async function proseFaults(folder: string, name: string): Promise<string[]> {
  const { frontmatter, content } = parseFrontmatter(readFileSync(join(folder, name), 'utf8'), {
    frontmatter: 'empty-with-lines',
  });
  const renderer = await proseProcessor('/').createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  if (!renderer) throw new Error('The processor reads no MDX.');
  try {
    await renderer.process(content, resolve(folder, name), frontmatter);
    return [];
  } catch (error) {
    // A fault that the processor tells has its place in front; anything else is a crash.
    if (error instanceof Error && /\.mdx:\d+:\d+: /.test(error.message)) return error.message.split('\n');
    throw error;
  }
}

async function look({ folder, pages }: { folder: string; pages: readonly string[] }): Promise<Said> {
  try {
    const lines = contentFaults(folder).map(lineOf);
    if (!lines.length) for (const page of pages) lines.push(...(await proseFaults(folder, page)));
    return { lines };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (asked: { folder: string; pages: string[] }) => {
  void look(asked).then((said) => parentPort?.postMessage(said));
});
