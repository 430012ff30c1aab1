import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { astroBuild, builds, root, type BuildOutcome } from './astro-build.ts';

/** What is spoiled: the content of this site, or the small one of another paper, which builds in a tenth of the time. */
const CONTENTS = {
  site: fileURLToPath(new URL('../../content', import.meta.url)),
  small: fileURLToPath(new URL('other-paper', import.meta.url)),
};

/** One way to spoil the content: a replacement in one file, and what the build has to say about it. */
export interface BadContent {
  name: string;
  /** The content that is spoiled; that of this site if not given. */
  content?: keyof typeof CONTENTS;
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

/** Builds a project with a copy of the content in which one text is replaced. */
export function buildChangedContent(
  { content = 'site', file, from, to, as }: Omit<BadContent, 'name' | 'says'>,
  project = root,
): Promise<BuildOutcome> {
  const name = join('bad-content', basename(project));
  const folder = join(builds, name);
  const copy = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(CONTENTS[content], copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const spoiled = text.replace(from, to);
  if (spoiled === text)
    throw new Error(`${CONTENTS[content]}/${file} holds no ${String(from)}; name another text to replace.`);
  writeFileSync(as ? join(copy, as) : path, spoiled);
  return astroBuild(name, { contentDir: copy, project });
}
