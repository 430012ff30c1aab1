import type { Explained, Explanation } from '../../../lab/live.ts';
import type { Scene } from '../../../lab/scene/scene-schema.ts';
import { heatCells, regionOutline } from '../../lib/gallery/patch-squares.ts';
import { numberText, shareText, significantText, valueText } from '../../lib/numbers/format.ts';
import { sceneElements } from './scene-board.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the map of one loss over the scene, with its numbers in words below. */
export function showMap(
  panel: Element,
  scene: Scene,
  name: string,
  explained: Explained,
  region: readonly number[],
): void {
  const hasRegion = region.some((share) => share > 0);
  panel.querySelector('.scene')?.replaceChildren(...sceneElements(scene));
  panel.querySelector('.cells')?.replaceChildren(
    ...heatCells(explained.map).map(({ x, y, size, fill }) => {
      const cell = document.createElementNS(SVG, 'rect');
      for (const [key, value] of Object.entries({ x, y, width: size, height: size, fill })) {
        cell.setAttribute(key, String(value));
      }
      return cell;
    }),
  );
  panel.querySelector('.outline')?.setAttribute('d', regionOutline(region));
  const inside = hasRegion
    ? `${shareText(explained.share)} inside the region; longest ${explained.isHit ? 'inside' : 'outside'} it`
    : 'No region: the question needs no eyes';
  const numbers = [inside, `Entropy ${signed(explained.entropy)}`, `Length ${significantText(explained.strength, 2)}`];
  panel.querySelector('.numbers')!.textContent = numbers.join('\n');
  panel.querySelector('svg')?.setAttribute('aria-label', `Gradient of ${name}: ${numbers.join('; ')}`);
}

/** What the model says, and how far it is from the reference, in one sentence each. */
export function explanationText({ answer, logProbs, lead, area }: Explanation, milliseconds: number): string {
  const margin = logProbs[0] - logProbs[1];
  return [
    `The miniature answers: “${answer}”.`,
    `It gives the counted words of the chosen answer a log-probability of ${signed(logProbs[0])}, those of the rejected one ${signed(logProbs[1])}: a margin of ${signed(margin)}.`,
    `Against the base model DPO’s lead is ${signed(lead)}.`,
    area > 0 ? `The region covers ${shareText(area)} of the picture.` : '',
    `Computed here in ${valueText({ value: milliseconds, digits: 0, unit: 'ms' })}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function signed(value: number): string {
  return numberText({ value, digits: 2 });
}
