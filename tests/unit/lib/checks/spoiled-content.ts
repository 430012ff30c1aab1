import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGuideContent } from './guide-content.ts';

const SMALL = fileURLToPath(new URL('../../../build/other-paper', import.meta.url));

/** What is spoiled: the small content of another paper, or the same with all kinds of files. */
const CONTENTS = {
  small: (folder: string) => cpSync(SMALL, folder, { recursive: true }),
  guide: (folder: string) => writeGuideContent(SMALL, folder),
};

/** One way to spoil content: a replacement in one file. */
export interface Spoiling {
  /** The content that is spoiled; the small one if not given. */
  content?: keyof typeof CONTENTS;
  /** The file, inside `content/`. */
  file: string;
  /** Text that stands in the file; its first match is replaced. */
  from: string | RegExp;
  to: string;
  /** Another file to write the result to, beside the sound one. */
  as?: string;
}

/** A spoiling with a name for it, and what its message names: the file, the field, what would be right. */
export interface BadContent extends Spoiling {
  name: string;
  says: string[];
  /** How many faults that makes, if more than one: what it spoils is wrong in several ways, or one of several files. */
  faults?: number;
}

/** Writes content into a folder. */
export function copyContent(content: keyof typeof CONTENTS, folder: string): void {
  CONTENTS[content](folder);
}

/** Replaces one text in a file of a folder; throws where it is not there. Gives what mends it. */
export function spoil(folder: string, { file, from, to, as = file }: Spoiling): () => void {
  const text = readFileSync(join(folder, file), 'utf8');
  const spoiled = text.replace(from, to);
  if (spoiled === text) throw new Error(`${file} holds no ${String(from)}; name another text to replace.`);
  const target = join(folder, as);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, spoiled);
  return () => (as === file ? writeFileSync(target, text) : rmSync(target));
}
