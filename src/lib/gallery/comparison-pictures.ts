import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { href } from '../base/base-path.ts';
import { LAB_STRIP } from './comparison-files.ts';
import { labPanels } from './comparison-panels.ts';
import type { Comparison, LabComparison, PaperComparison } from './comparisons.ts';
import { panelStyle, type PanelKind } from './kinds.ts';

/** A picture as an `<img>` needs it, in CSS pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  /** Better formats and further widths, as `<source>` elements hold them. */
  sources: { type: string; srcset: string }[];
}

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
      const file = pictures?.panels.find((entry) => entry.panel === panel);
      const view = { alt, reading };
      if (!file) return [panel, view];
      const { width, height } = file;
      const src = pictureAddress(file.lossless);
      const sources = [{ type: 'image/avif', srcset: pictureAddress(file.avif) }];
      const download = { address: src, name: `${id}-${panel}.webp` };
      return [panel, { ...view, picture: { src, width, height, sources }, download }];
    }),
  );
}

/** All panels of a comparison in one picture; undefined where the figure was not brought. */
export function stripPicture(comparison: Comparison): Picture | undefined {
  if (comparison.origin === 'lab') {
    const { width, height } = LAB_STRIP;
    return { src: href(`/gallery/${comparison.id}/strip.svg`), width, height, sources: [] };
  }
  const strips = comparison.pictures?.strips;
  const smallest = strips?.find(({ format }) => format === 'webp');
  if (!strips || !smallest) return undefined;
  const srcset = (wanted: string) =>
    strips
      .filter(({ format }) => format === wanted)
      .map(({ name, width }) => `${pictureAddress(name)} ${width}w`)
      .join(', ');
  return {
    src: pictureAddress(smallest.name),
    width: smallest.width,
    height: smallest.height,
    sources: ['avif', 'webp'].map((format) => ({ type: `image/${format}`, srcset: srcset(format) })),
  };
}

function pictureAddress(name: string): string {
  return href(`/gallery/pictures/${name}`);
}
