import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Bytes of a file as a host sends it. */
export function sentBytes(file: string): number {
  const isPacked = ['.woff2', '.avif', '.webp', '.png'].includes(extname(file));
  return isPacked ? statSync(file).size : gzipSync(readFileSync(file), { level: 9 }).length;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Prints the sizes of pages, styles, scripts and fonts of a built site; of many examples the largest page. */
export function reportSizes(dist: string): void {
  const files = filesIn(dist);
  const line = (file: string) => `  ${kB(sentBytes(file)).padStart(9)}  ${file.slice(dist.length)}`;
  const pages = files.filter((file) => file.endsWith('.html'));
  const isExample = (file: string) => /\/gallery\/[^/]+\/index\.html$/.test(file);
  const examples = pages.filter(isExample).toSorted((a, b) => sentBytes(b) - sentBytes(a));
  console.log('\nPages, compressed');
  for (const page of pages.filter((file) => !isExample(file))) console.log(line(page));
  if (examples[0]) console.log(`${line(examples[0])} (the largest of ${examples.length} examples)`);
  console.log('\nStyles and scripts, compressed; fonts');
  for (const file of files.filter((name) => /\.(css|js|woff2)$/.test(name) && !name.includes('KaTeX_')))
    console.log(line(file));
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`\nAll ${files.length} files: ${kB(total)} as they are`);
}
