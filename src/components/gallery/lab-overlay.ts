import { shareText } from '../../lib/numbers/format.ts';
import { GRID } from '../../../lab/model/model-shape.ts';
import { OBJECT_CLASSES, SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { regionOutline } from '../../lib/gallery/patch-squares.ts';
import { mapDifference } from '../../lib/gallery/map-difference.ts';
import { COLOR_MAPS, panelFills, regionOf, type ColorMap, type LabPanelName } from '../../lib/gallery/panel-fills.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Patch {
  column: number;
  row: number;
}

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
      const picture = layers.querySelector('img') as HTMLImageElement;
      // It would be shown in the place of what `src` names.
      picture.removeAttribute('srcset');
      picture.src = sceneAddress;
      layers.append(canvas, outlineOf(regionOf(this.example)), marker);
    }
  }

  /** Draws the maps, and the legend of their article, in the colors of a map. */
  draw(colorMap: ColorMap, article: Element | null): void {
    for (const [panel, canvas] of this.#canvases) {
      paint(canvas, panelFills(this.example, panel as LabPanelName, colorMap));
    }
    for (const swatch of article?.querySelectorAll<SVGElement>('[data-at]') ?? []) {
      swatch.setAttribute('fill', COLOR_MAPS[colorMap](Number(swatch.dataset['at'])));
    }
  }

  /** A panel with the difference of the two maps: of values, since a difference of colors would mean nothing. */
  differencePanel(viewer: HTMLElement): HTMLElement {
    const after = viewer.querySelector('.panel[data-side="after"]') as HTMLElement;
    const panel = after.cloneNode(true) as HTMLElement;
    panel.dataset['panel'] = 'difference';
    delete panel.dataset['side'];
    panel.querySelector('.panel-text')?.remove();
    const words = document.createElement('p');
    words.className = 'difference-words';
    panel.append(words);
    const caption = panel.querySelector('figcaption') as HTMLElement;
    const { fills, words: text } = mapDifference(this.example);
    caption.removeAttribute('style');
    caption.textContent = 'DPO and SFT';
    words.textContent = text;
    (panel.querySelector('img') as HTMLImageElement).alt = text;
    paint(panel.querySelector('canvas') as HTMLCanvasElement, fills);
    return panel;
  }

  /** The patch at a point of the picture, in shares of it; undefined beside it. */
  patchAt({ x, y }: { x: number; y: number }): Patch | undefined {
    const patch = { column: Math.floor(x * GRID), row: Math.floor(y * GRID) };
    return Object.values(patch).every((place) => place >= 0 && place < GRID) ? patch : undefined;
  }

  /** Marks a patch in every panel of a stage. */
  mark(stage: Element, { column, row }: Patch): void {
    for (const marker of stage.querySelectorAll<HTMLElement>('.marker')) {
      marker.hidden = false;
      marker.style.insetInlineStart = `${(100 * column) / GRID}%`;
      marker.style.insetBlockStart = `${(100 * row) / GRID}%`;
    }
  }

  /** What the maps hold at a patch, in a sentence. */
  reading({ column, row }: Patch): string {
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
function paint(canvas: HTMLCanvasElement, fills: readonly string[]): void {
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
