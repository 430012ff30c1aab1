import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { href } from '../base/base-path.ts';
import { LAB_STRIP } from './comparison-files.ts';
import { labPanels } from './comparison-panels.ts';
import type { PanelName } from './comparison-words.ts';
import type { Comparison } from './comparisons.ts';

/** A picture as an `<img>` needs it, in CSS pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  /** Better formats and further widths, as `<source>` elements hold them. */
  sources: { type: string; srcset: string }[];
}

/** One panel with its picture, where that is there, and what it shows in words. */
export interface PanelView {
  panel: PanelName;
  alt: string;
  /** Width by height. */
  aspect: number;
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

/** The panels of a comparison in their order. */
export function panelViews(comparison: Comparison): PanelView[] {
  const { id } = comparison;
  if (comparison.origin === 'lab') {
    return labPanels(comparison.example).map(({ panel, alt, number, share }) => {
      const src = href(`/gallery/${id}/${panel}.svg`);
      return {
        panel,
        alt,
        aspect: 1,
        picture: { src, width: SCENE_PIXELS, height: SCENE_PIXELS, sources: [] },
        download: { address: src, name: `${id}-${panel}.svg` },
        ...(number && { number }),
        ...(share !== undefined && { share }),
      };
    });
  }
  const { example, pictures } = comparison;
  return Object.entries(example.panels).map(([name, { alt, box, reading }]): PanelView => {
    const panel = name as PanelName;
    const file = pictures?.panels.find((entry) => entry.panel === panel);
    const view = { panel, alt, reading, aspect: box.width / box.height };
    if (!file) return view;
    const { width, height } = file;
    const lossless = pictureAddress(file.lossless);
    return {
      ...view,
      picture: { src: lossless, width, height, sources: [{ type: 'image/avif', srcset: pictureAddress(file.avif) }] },
      download: { address: lossless, name: `${id}-${panel}.webp` },
    };
  });
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
