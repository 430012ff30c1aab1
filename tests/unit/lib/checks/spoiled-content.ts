import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is spoiled: the content of this site, or the small one of another paper. */
const CONTENTS = {
  site: fileURLToPath(new URL('../../../../content', import.meta.url)),
  small: fileURLToPath(new URL('../../../build/other-paper', import.meta.url)),
};

/** One way to spoil content: a replacement in one file. */
export interface Spoiling {
  /** The content that is spoiled; that of this site if not given. */
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

/** Copies content into a folder. */
export function copyContent(content: keyof typeof CONTENTS, folder: string): void {
  cpSync(CONTENTS[content], folder, { recursive: true });
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
