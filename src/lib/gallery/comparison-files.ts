import { GRID } from '../../../lab/model/model-shape.ts';
import { SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { sceneSvg } from '../../../lab/scene/svg.ts';
import { csvTable } from '../base/csv.ts';
import { fileJson } from '../base/file-text.ts';
import { OVERLAY_STRENGTH, patchCells, regionOutline } from './patch-squares.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { labPanels, type LabPanel } from './comparison-panels.ts';

const GAP = 3;

/** Width of a strip of three panels in scene units, and its height: what its place on the page keeps free. */
export const LAB_STRIP = { width: 3 * SCENE_SIZE + 2 * GAP, height: SCENE_SIZE };

/**
 * Files of an example of the lab, by name: its pictures, and the raw maps as JSON and CSV. Each is made when it is asked
 * for.
 */
export function labFiles(example: LabExample): Map<string, () => string> {
  const { scene } = example;
  const panels = labPanels(example);
  return new Map([
    ['scene.svg', () => sceneSvg(scene)],
    ['strip.svg', () => stripSvg(scene, panels)],
    ...panels.map((panel) => [`${panel.panel}.svg`, () => panelSvg(scene, panel)] as const),
    ['map.json', () => fileJson(example, 1)],
    ['map.csv', () => mapCsv(example)],
  ]);
}

/** A panel as a picture of its own. */
function panelSvg(scene: LabExample['scene'], panel: LabPanel): string {
  return svg(SCENE_SIZE, `${inner(sceneSvg(scene))}${overlay(panel)}`);
}

/** All panels side by side; the scene is drawn once and used three times. */
function stripSvg(scene: LabExample['scene'], panels: readonly LabPanel[]): string {
  const placed = panels.map(
    (panel, at) =>
      `<svg x="${at * (SCENE_SIZE + GAP)}" width="${SCENE_SIZE}" height="${SCENE_SIZE}" viewBox="0 0 ${SCENE_SIZE} ${SCENE_SIZE}">` +
      `${at === 0 ? `<g id="s">${inner(sceneSvg(scene))}</g>` : '<use href="#s"/>'}${overlay(panel)}</svg>`,
  );
  return svg(LAB_STRIP.width, placed.join(''));
}

function overlay({ fills, region }: LabPanel): string {
  const squares = patchCells(fills).map(({ x, y, size, fill }) => {
    // A little larger than a patch, so that no seam shows on paper.
    const side = size + 0.1;
    return `<path fill="${fill}" d="M${x} ${y}h${side}v${side}h-${side}z"/>`;
  });
  const outline = regionOutline(region);
  return (
    `<g opacity="${OVERLAY_STRENGTH}" shape-rendering="crispEdges">${squares.join('')}</g>` +
    `<g fill="none" stroke="#000" stroke-width=".8"><path d="${outline}"/>` +
    `<path stroke="#fff" stroke-width=".5" stroke-dasharray="2.2 1.6" d="${outline}"/></g>`
  );
}

function svg(width: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${SCENE_SIZE}" width="${4 * width}" height="${4 * SCENE_SIZE}">${content}</svg>`;
}

/** What stands inside the outermost element. */
function inner(drawing: string): string {
  const [, content] = /^<svg[^>]*>([^]*)<\/svg>$/.exec(drawing) ?? [];
  if (content === undefined) throw new Error(`A drawing begins with ${drawing.slice(0, 20)} and not with <svg.`);
  return content;
}

/** One line a patch. */
function mapCsv(example: LabExample): string {
  const columns: Record<string, ArrayLike<number | string>> = example.kind === 'gradient'
    ? {
        region: example.region,
        ...Object.fromEntries(Object.entries(example.maps).map(([loss, { map }]) => [loss, map])),
      }
    : {
        truth: example.truth,
        ...Object.fromEntries(Object.entries(example.probes).map(([stage, { patches }]) => [stage, patches])),
      };
  return csvTable(
    Array.from({ length: GRID * GRID }, (_, patch) => ({
      row: Math.floor(patch / GRID) + 1,
      column: (patch % GRID) + 1,
      ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[patch] ?? null])),
    })),
  );
}
