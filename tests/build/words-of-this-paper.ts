import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page of another paper has no reason to say: names of this one, and words of its field. */
const OURS =
  /pivot|\bsft\b|\bdpo\b|2510\.16333|junha|iclr|june-page|\blab-|site.s (?:lab|own miniature)|original project page|\bencoders?\b|\bbenchmarks?\b|vision-centric/i;
/** Said only where the content has comparisons. */
const OF_COMPARISONS = /\bgallery\b/i;

/** The pages of a built site and the files that say what it is. */
export const writtenFiles = (folder: string): string[] =>
  globSync('**/*.{html,txt,xml,bib,json,csv,css,js,svg}', { cwd: folder }).filter(
    (name) => !name.startsWith('pagefind'),
  );

/** Words of this paper in a built site, each with its file. */
export function wordsOfThisPaper(folder: string): string[] {
  const patterns = existsSync(join(folder, 'gallery')) ? [OURS] : [OURS, OF_COMPARISONS];
  return writtenFiles(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return patterns.flatMap((pattern) => pattern.exec(text)?.slice(0, 1) ?? []).map((words) => `${name}: ${words}`);
  });
}
