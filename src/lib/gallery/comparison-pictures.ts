import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { href } from '../base/base-path.ts';
import { LAB_STRIP } from './comparison-files.ts';
import { labPanels } from './comparison-panels.ts';
import type { Comparison, LabComparison, PaperComparison } from './comparisons.ts';
import type { Picture } from './example-pictures.ts';
import { panelStyle, type PanelKind } from './kinds.ts';

/** One panel with its picture, where that is there, and what it shows in words. */
export interface PanelView extends PanelKind {
  /** The color of its name. */
  style: string | undefined;
  alt: string;
  picture?: Picture;
  /** File to take away. */
  download?: { address: string; name: string };
  /** What to see in it, in a line. */
  reading?: string;
  /** What is measured in it, in words and as a share from 0 to 1. */
  number?: string;
  share?: number;
}

/** Largest side at which a drawn scene is shown, in CSS pixels. */
const SCENE_PIXELS = 4 * SCENE_SIZE;

/** The panels of a comparison in the order of their kind. */
export function panelViews(comparison: Comparison): PanelView[] {
  const shown = comparison.origin === 'lab' ? labViews(comparison) : paperViews(comparison);
  return comparison.kind.panels.flatMap((panel) => {
    const view = shown.get(panel.id);
    return view ? { ...panel, style: panelStyle(panel), ...view } : [];
  });
}

type Shown = Map<string, Omit<PanelView, keyof PanelKind | 'style'>>;

function labViews({ id, example }: LabComparison): Shown {
  return new Map(
    labPanels(example).map(({ panel, alt, number, share }) => {
      const src = href(`/gallery/${id}/${panel}.svg`);
      return [
        panel,
        {
          alt,
          picture: { src, width: SCENE_PIXELS, height: SCENE_PIXELS, sources: [] },
          download: { address: src, name: `${id}-${panel}.svg` },
          ...(number && { number }),
          ...(share !== undefined && { share }),
        },
      ];
    }),
  );
}

function paperViews({ id, example, pictures }: PaperComparison): Shown {
  return new Map(
    Object.entries(example.panels).map(([panel, { alt, reading }]) => {
      const found = pictures?.panels.get(panel);
      if (!found) return [panel, { alt, reading }];
      const { picture, best } = found;
      const download = { address: picture.src, name: `${id}-${panel}.${best.name.split('.').at(-1)}` };
      return [panel, { alt, reading, picture, download }];
    }),
  );
}

/** All panels of a comparison in one picture; undefined where there is none. */
export function stripPicture(comparison: Comparison): Picture | undefined {
  if (comparison.origin === 'paper') return comparison.pictures?.strip;
  return { src: href(`/gallery/${comparison.id}/strip.svg`), ...LAB_STRIP, sources: [] };
}
