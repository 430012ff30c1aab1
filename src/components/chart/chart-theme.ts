import type { Method } from '../../schemas/common.ts';

/** Colours and type of a drawing: CSS variables in the page, values in a downloaded file and on a canvas. */
export interface ChartTheme {
  text: string;
  muted: string;
  hairline: string;
  surface: string;
  methods: Record<Method, string>;
  fontFamily: string;
}

const NAMES = {
  text: '--color-text',
  muted: '--color-muted',
  hairline: '--color-hairline',
  surface: '--color-surface',
  dpo: '--color-dpo',
  sft: '--color-sft',
  pivot: '--color-pivot',
  base: '--color-base',
};

/** A theme from a way to look a token up. */
export function chartTheme(lookUp: (token: string) => string, fontFamily: string): ChartTheme {
  return {
    text: lookUp(NAMES.text),
    muted: lookUp(NAMES.muted),
    hairline: lookUp(NAMES.hairline),
    surface: lookUp(NAMES.surface),
    methods: { dpo: lookUp(NAMES.dpo), sft: lookUp(NAMES.sft), pivot: lookUp(NAMES.pivot), base: lookUp(NAMES.base) },
    fontFamily,
  };
}
