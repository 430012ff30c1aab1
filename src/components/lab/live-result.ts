import type { Explained, Explanation } from '../../../lab/live.ts';
import type { Scene } from '../../../lab/scene/scene-schema.ts';
import { heatCells, regionOutline } from '../../lib/gallery/patch-squares.ts';
import { numberText, roundTo, shareText, significantText, valueText } from '../../lib/numbers/format.ts';
import { sceneElements } from './scene-elements.ts';

export { sceneElements };

/** What stands above the two bars. */
export function sharesHeading(on: string): string {
  return on ? `Share of the gradient on ${on}` : 'The question needs no eyes: nothing is marked';
}

/** What the bars are to be held against. */
export function evenMapText(area: number): string {
  return area > 0 ? `A map that is even everywhere has ${shareText(area)} there.` : '';
}

/** A map for readers who cannot see it. */
export function mapWords(name: string, { share, isHit }: Pick<Explained, 'share' | 'isHit'>, on: string): string {
  const inside = on && `: ${shareText(share)} of it on ${on}, where it is ${isHit ? '' : 'not '}longest`;
  return `Gradient of ${name} over the scene${inside}`;
}

/** Draws the maps of both losses over the scene, and their bars. */
export function showExplanation(root: Element, scene: Scene, on: string, explanation: Explanation): void {
  for (const method of ['sft', 'dpo'] as const) {
    const explained = explanation[method];
    const svg = root.querySelector(`.result[data-method="${method}"] svg`) as Element;
    showMap(svg, scene, explained, explanation.region);
    svg.setAttribute('aria-label', mapWords(method.toUpperCase(), explained, on));
    const bar = root.querySelector(`.share[data-method="${method}"]`) as HTMLElement;
    bar.style.setProperty('--share', String(explained.share));
    bar.querySelector('output')!.textContent = on ? shareText(explained.share) : '';
  }
  root.querySelector('.on')!.textContent = sharesHeading(on);
  root.querySelector('.even')!.textContent = evenMapText(explanation.area);
}

/**
 * The patches of a map in the colors of the gallery, as attributes of rectangles. The less there is, the more of the scene
 * shows, so that a map of few bright patches is not a dark picture.
 */
export function cellAttributes(map: readonly number[]) {
  return heatCells(map).map(({ x, y, size, fill }, patch) => {
    const opacity = roundTo(0.35 + 0.6 * Math.sqrt(map[patch] ?? 0), 2);
    return { x, y, width: size, height: size, fill, opacity };
  });
}

function showMap(svg: Element, scene: Scene, { map }: Explained, region: readonly number[]): void {
  svg.querySelector('.scene')?.replaceChildren(...[...sceneElements(scene).values()].flat());
  svg.querySelector('.cells')?.replaceChildren(
    ...cellAttributes(map).map((attributes) => {
      const cell = document.createElementNS(svg.namespaceURI, 'rect');
      for (const [key, value] of Object.entries(attributes)) cell.setAttribute(key, String(value));
      return cell;
    }),
  );
  for (const line of svg.querySelectorAll('.outline path')) line.setAttribute('d', regionOutline(region));
}

/** All that was computed besides, a line for each. */
export function numbersText({ sft, dpo, logProbs, lead }: Explanation, milliseconds: number): string {
  const [chosen, rejected] = logProbs;
  const both = (text: (explained: Explained) => string) => `SFT ${text(sft)}, DPO ${text(dpo)}`;
  return [
    `Length of the gradient: ${both(({ strength }) => significantText(strength, 2))}`,
    `Entropy of the map, from 0 for one patch to 1 for an even map: ${both(({ entropy }) => signed(entropy))}`,
    `Log-probability of the counted words: chosen ${signed(chosen)}, rejected ${signed(rejected)}; margin ${signed(chosen - rejected)}`,
    `Lead over the base model in DPO’s loss: ${signed(lead)}`,
    `Computed here in ${valueText({ value: milliseconds, digits: 0, unit: 'ms' })}`,
  ].join('\n');
}

function signed(value: number): string {
  return numberText({ value, digits: 2 });
}
