import { shareText } from '../../lib/numbers/format.ts';
import { GRID } from '../../../lab/model/model-shape.ts';
import { OBJECT_CLASSES, SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { regionOutline } from '../../lib/gallery/patch-squares.ts';
import { panelFills, regionOf, type ColorMap, type LabPanelName } from '../../lib/gallery/panel-fills.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The raw maps of an example over the bare scene, one canvas a panel, in place of the pictures that have both in one.
 */
export class LabOverlay {
  readonly example: LabExample;
  readonly #canvases = new Map<string, HTMLCanvasElement>();

  constructor(example: LabExample) {
    this.example = example;
  }

  /**
   * Puts canvas, outline and patch marker into the layers of panels, once the bare scene is there. Throws, with all panels
   * as they were, where it does not come or no canvas is to be had.
   */
  async enter(panels: readonly HTMLElement[], sceneAddress: string): Promise<void> {
    const scene = new Image();
    scene.src = sceneAddress;
    await scene.decode();
    const canvases = panels.map(mapCanvas);
    for (const [index, canvas] of canvases.entries()) {
      const panel = panels[index] as HTMLElement;
      const layers = panel.querySelector('.layers') as HTMLElement;
      const marker = document.createElement('span');
      marker.className = 'marker';
      marker.hidden = true;
      this.#canvases.set(panel.dataset['panel'] ?? '', canvas);
      (layers.querySelector('img') as HTMLImageElement).src = sceneAddress;
      layers.append(canvas, outlineOf(regionOf(this.example)), marker);
    }
  }

  draw(colorMap: ColorMap): void {
    for (const [panel, canvas] of this.#canvases) {
      paint(canvas, panelFills(this.example, panel as LabPanelName, colorMap));
    }
  }

  /** What the maps hold at a patch, in a sentence. */
  reading(column: number, row: number): string {
    const patch = row * GRID + column;
    const place = `Row ${row + 1}, column ${column + 1}`;
    const { example } = this;
    if (example.kind === 'segmentation') {
      const classOf = (patches: string) => OBJECT_CLASSES[Number(patches[patch]) - 1] ?? 'background';
      const { base, sft, dpo } = example.probes;
      return `${place}: ${classOf(example.truth)}; before ${classOf(base.patches)}, after SFT ${classOf(sft.patches)}, after DPO ${classOf(dpo.patches)}`;
    }
    const { maps, region } = example;
    const share = (map: readonly number[]) => shareText(map[patch] as number);
    const inside = `${shareText(region[patch] as number)} in the region`;
    return `${place}: SFT ${share(maps.sft.map)}, DPO ${share(maps.dpo.map)} of their longest gradient; ${inside}`;
  }
}

/** Marks a patch in every panel of a stage; none for undefined. */
export function markPatch(stage: Element, patch: { column: number; row: number } | undefined): void {
  for (const marker of stage.querySelectorAll<HTMLElement>('.marker')) {
    marker.hidden = !patch;
    if (!patch) continue;
    marker.style.insetInlineStart = `${(100 * patch.column) / GRID}%`;
    marker.style.insetBlockStart = `${(100 * patch.row) / GRID}%`;
  }
}

/** A canvas with one pixel a patch: the browser enlarges it with sharp edges. */
function mapCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = GRID;
  canvas.height = GRID;
  canvas.className = 'map';
  if (!canvas.getContext('2d')) throw new Error('This browser gives no canvas to draw on');
  return canvas;
}

/** One color a patch; nothing where that is "none". */
export function paint(canvas: HTMLCanvasElement, fills: readonly string[]): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.clearRect(0, 0, GRID, GRID);
  for (const [patch, fill] of fills.entries()) {
    if (fill === 'none') continue;
    context.fillStyle = fill;
    context.fillRect(patch % GRID, Math.floor(patch / GRID), 1, 1);
  }
}

function outlineOf(region: readonly number[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${SCENE_SIZE} ${SCENE_SIZE}`);
  svg.setAttribute('class', 'outline');
  svg.setAttribute('aria-hidden', 'true');
  // A dark line under the dashed one, so that it shows on light and dark patches.
  for (let line = 0; line < 2; line += 1) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', regionOutline(region));
    svg.append(path);
  }
  return svg;
}
