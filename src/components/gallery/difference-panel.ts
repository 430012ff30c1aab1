import { mapDifference } from '../../lib/gallery/map-difference.ts';
import { paint, type LabOverlay } from './lab-overlay.ts';

/**
 * A panel with the difference of two others: of raw maps where there are some, else of the pictures, pixel by pixel,
 * which the browser blends.
 */
export function differencePanel(viewer: HTMLElement, overlay: LabOverlay | undefined): HTMLElement {
  const [before, after] = ['before', 'after'].map(
    (side) => viewer.querySelector(`.panel[data-side="${side}"]`) as HTMLElement,
  ) as [HTMLElement, HTMLElement];
  const panel = after.cloneNode(true) as HTMLElement;
  panel.dataset['panel'] = 'difference';
  delete panel.dataset['side'];
  panel.querySelector('.panel-number')?.remove();
  const words = document.createElement('p');
  words.className = 'difference-words';
  panel.append(words);
  const caption = panel.querySelector('figcaption') as HTMLElement;
  const image = panel.querySelector('img') as HTMLImageElement;
  delete caption.dataset['method'];
  if (overlay) {
    const { fills, words: text } = mapDifference(overlay.example);
    caption.textContent = 'DPO and SFT';
    words.textContent = text;
    image.alt = text;
    paint(panel.querySelector('canvas') as HTMLCanvasElement, fills);
    return panel;
  }
  const names = [before, after].map((side) => side.querySelector('figcaption')?.textContent ?? '');
  const other = before.querySelector('picture')?.cloneNode(true) as HTMLElement;
  caption.textContent = names.join(' and ');
  words.textContent = 'Black where the two pictures agree, as published; the brighter, the more they differ.';
  image.alt = `Difference of the panels ${names.join(' and ')}`;
  other.className = 'blended';
  (other.querySelector('img') as HTMLImageElement).alt = '';
  panel.querySelector('.layers')?.append(other);
  return panel;
}
