import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What other papers and code for them have no reason to say: names of this paper, of its methods and models, and words of its field. Those
 * of style sheets, as in linear-gradient, are none.
 */
const OURS = [
  /pivot|\bsft\b|\bdpo\b|\bgrpo\b|2510\.16333|junha|iclr|june-page|original project page/i,
  /\blab-|site.s (?:lab|own miniature)|vision-centric|\bencoders?\b|\bbenchmarks?\b|\bpost-training\b/i,
  /siglip|dinov?\d|qwen|llava|\bgemma\b|imagenet|ade20k|\bgrad-?cam\b|\bm?llms?\b(?!(?:-|\.)txt)/i,
  /(?<!-)\bgradients?\b|(?<!-)\bpreferences?\b|\bvisions?\b/i,
  /\bCLIP\b/,
];
/** Said only where the content has comparisons. */
const OF_COMPARISONS = /\bgallery\b/i;

/** The first word of this paper of each sort in a text. */
export const ourWords = (text: string): string[] => OURS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);

/** The pages of a built site and the files that say what it is. */
export const writtenFiles = (folder: string): string[] =>
  globSync('**/*.{html,txt,xml,bib,json,csv,css,js,svg}', { cwd: folder }).filter(
    (name) => !name.startsWith('pagefind'),
  );

/** Words of this paper in a built site, each with its file. */
export function wordsOfThisPaper(folder: string): string[] {
  const hasComparisons = existsSync(join(folder, 'gallery'));
  return writtenFiles(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = [...ourWords(text), ...(hasComparisons ? [] : (OF_COMPARISONS.exec(text)?.slice(0, 1) ?? []))];
    return found.map((words) => `${name}: ${words}`);
  });
}
