import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBuild, builds, type BuildOutcome } from './astro-build.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

/** One way to spoil the content: a replacement in one file, and what the build has to say about it. */
export interface BadContent {
  name: string;
  /** The file, inside `content/`. */
  file: string;
  /** Text that stands in the file; its first match is replaced. */
  from: string | RegExp;
  to: string;
  /** Another file to write the result to, beside the sound one. */
  as?: string;
  /** What the errors name: the file, the field, what would be right. */
  says: string[];
}

/** Builds the site from a copy of the content in which one text is replaced. */
export function buildChangedContent({
  file,
  from,
  to,
  as,
}: Pick<BadContent, 'file' | 'from' | 'to' | 'as'>): Promise<BuildOutcome> {
  const folder = join(builds, 'bad-content');
  const copy = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const spoiled = text.replace(from, to);
  if (spoiled === text) throw new Error(`content/${file} holds no ${String(from)}; name another text to replace.`);
  writeFileSync(as ? join(copy, as) : path, spoiled);
  return astroBuild('bad-content', { contentDir: copy });
}
