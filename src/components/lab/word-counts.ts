import { differingWords } from '../../../lab/text/preference-pair.ts';

/** Which words of two answers enter the losses, the end of each included. */
export type Counts = [boolean[], boolean[]];

/** Words that count by rule, with the name of each rule; all of them by the first. */
export const WORD_RULES = { '': 'All', differing: 'Those that differ', shared: 'Those in common' } as const;

export const isRule = (text: string): boolean => text in WORD_RULES;

/** The words that a rule or a sign for each word ("1101-111") lets count; all of them where the signs do not fit. */
export function countsOf(chosen: string, rejected: string, text: string): Counts {
  const differing = differingWords(chosen, rejected);
  if (text && isRule(text)) {
    return differing.map((flags) => flags.map((flag) => flag === (text === 'differing'))) as Counts;
  }
  const signs = text.split('-');
  const fits = differing.every((flags, which) => flags.length === signs[which]?.length);
  return differing.map((flags, which) => flags.map((_, at) => !fits || signs[which]?.[at] === '1')) as Counts;
}

/** A sign for each word: "1101-111". */
export function countsText(counts: Counts): string {
  return counts.map((flags) => flags.map(Number).join('')).join('-');
}
