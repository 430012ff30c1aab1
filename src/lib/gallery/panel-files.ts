// What the pictures of an example are called. The name holds a hash of all that decides the pixels, so a picture that is
// there is the right one: nothing is cut twice, and a changed box never shows an old picture.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FigureSource } from '../../schemas/figure-lock.ts';
import type { PinnedExample } from '../../schemas/paper-example.ts';

/** Rises whenever cutting or encoding changes the pixels. */
const RECIPE = 1;

/** Space between two panels of a strip, as a share of the width of a panel; it is transparent. */
export const STRIP_GAP = 0.03;
/** Widths of a panel in the smaller and the larger strip; no panel is made larger than it was published. */
const STRIP_PANELS = [240, 480] as const;
const STRIP_FORMATS = ['avif', 'webp'] as const;

/** All panels of a comparison side by side, as one picture. */
export interface StripFile {
  name: string;
  format: (typeof STRIP_FORMATS)[number];
  /** Width of one panel in it, and of the whole strip, in pixels. */
  panelWidth: number;
  width: number;
  height: number;
}

/** One panel as it was published: small for the screen, and without loss to be taken away. */
export interface PanelFile {
  panel: string;
  avif: string;
  lossless: string;
  width: number;
  height: number;
}

export interface PanelFiles {
  strips: StripFile[];
  panels: PanelFile[];
}

/** The git-ignored folder with what `npm run figures` brings and cuts. */
export function figuresFolder(): string {
  return process.env['FIGURES_DIR'] ?? '.figures';
}

/** Where the cut pictures lie. */
export function panelsFolder(): string {
  return join(figuresFolder(), 'panels');
}

/** Names and sizes of every picture of an example. */
export function panelFiles(id: string, example: PinnedExample, source: Pick<FigureSource, 'sha256'>): PanelFiles {
  const panels = Object.entries(example.panels).map(([panel, { box }]) => ({ panel, box }));
  const decisive = JSON.stringify([RECIPE, STRIP_GAP, STRIP_PANELS, source.sha256, panels]);
  const stem = `${id}-${createHash('sha256').update(decisive).digest('hex').slice(0, 12)}`;
  const { width, height } = (panels[0] as (typeof panels)[number]).box;
  const widths = [...new Set(STRIP_PANELS.map((wanted) => Math.min(wanted, width)))];
  return {
    // Those of several rows are shown one by one.
    strips: (panels.length > 4 ? [] : widths).flatMap((panelWidth) =>
      STRIP_FORMATS.map((format) => ({
        name: `${stem}-strip-${panelWidth}.${format}`,
        format,
        panelWidth,
        width: panels.length * panelWidth + (panels.length - 1) * Math.round(STRIP_GAP * panelWidth),
        height: Math.round((height * panelWidth) / width),
      })),
    ),
    panels: panels.map(({ panel }) => ({
      panel,
      avif: `${stem}-${panel}.avif`,
      lossless: `${stem}-${panel}.webp`,
      width,
      height,
    })),
  };
}

/** Names of all pictures of an example. */
export function pictureNames({ strips, panels }: PanelFiles): string[] {
  return [...strips.map(({ name }) => name), ...panels.flatMap(({ avif, lossless }) => [avif, lossless])];
}

/** Whether `npm run figures` cut all pictures of an example from its figure. */
export function areCut(id: string, example: PinnedExample, sources: readonly FigureSource[]): boolean {
  const source = sources.find(({ file }) => file === example.source);
  const names = source ? pictureNames(panelFiles(id, example, source)) : [];
  return names.length > 0 && names.every((name) => existsSync(join(panelsFolder(), name)));
}
