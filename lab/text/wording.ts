import type { Random } from '../random.ts';
import { say, OPENINGS, ENDINGS, type PreferencePair, type Frame } from './preference-pair.ts';

/**
 * What a rejected answer differs in from the chosen one, from one value to everything; `words` differs in everything
 * but the value, so that it is as right as the chosen one.
 */
export const WORDINGS = ['same', 'ends', 'sentence', 'all', 'other', 'words'] as const;
export type Wording = (typeof WORDINGS)[number];

/** The rejected answer of each wording; `other` is an answer to another question about the scene. */
export function rejectedAnswers(pair: PreferencePair, other: string, random: Random): Record<Wording, string> {
  const { frame, values, wrong, templates } = pair;
  const [right] = values as [string];
  const unlike = (own: string, all: readonly string[]) => random.pick([...new Set(all)].filter((one) => one !== own));
  const opening = unlike(frame.opening, OPENINGS);
  const template = unlike(frame.template, templates);
  const ending = unlike(frame.ending, ENDINGS);
  const reworded: Frame = { opening, template, ending };
  return {
    same: pair.rejected,
    ends: say({ ...frame, opening, ending }, wrong),
    sentence: say({ ...frame, template }, wrong),
    all: say(reworded, wrong),
    other,
    words: say(reworded, right),
  };
}
