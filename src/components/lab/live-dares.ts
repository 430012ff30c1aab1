import type { LiveState } from './live-state.ts';

/** The example that the page opens with, to which the dares belong. */
export const OPENING = 'gradient-03';

/** States to try. Each asks what the maps then answer; tests ask the miniature itself whether it is worth asking. */
export const DARES: { id: string; text: string; state: Partial<LiveState> }[] = [
  {
    id: 'count',
    text: 'Ask how many things there are: do both maps fall on them?',
    state: { ask: 'how many things are there ?' },
  },
  {
    id: 'early',
    text: 'Take the model after a quarter of its training: does DPO lead already?',
    state: { step: 'base-at-25' },
  },
  {
    id: 'wording',
    text: 'Reject the right answer in other words: does DPO still find the mug? Then write green for blue.',
    state: { rejected: 'i think the mug is blue' },
  },
];
