import type { LabExample } from '../../schemas/lab-example.ts';
import type { LabOverlay } from './lab-overlay.ts';
import type { MapCodeQuestion } from './map-code.ts';

/** What raw maps are made of: the addresses of the example and of its scene, and the panels that they go to. */
export interface RawMaps {
  map: string;
  scene: string;
  panels: HTMLElement[];
  signal: AbortSignal;
}

/** Puts the raw maps of an example into its panels; undefined where a page has no code for them, or they do not come. */
export async function loadOverlay({ map, scene, panels, signal }: RawMaps): Promise<LabOverlay | undefined> {
  const question: MapCodeQuestion = new CustomEvent('map-code', { detail: {} });
  document.dispatchEvent(question);
  const { load } = question.detail;
  if (!load) return undefined;
  try {
    const [response, code] = await Promise.all([fetch(map, { signal }), load()]);
    if (!response.ok) return undefined;
    const overlay = new code.LabOverlay((await response.json()) as LabExample);
    await overlay.enter(panels, scene);
    return overlay;
  } catch {
    return undefined;
  }
}
