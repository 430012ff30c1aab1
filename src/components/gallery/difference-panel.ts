import { mapDifference } from '../../lib/gallery/map-difference.ts';
import { paint, type LabOverlay } from './lab-overlay.ts';

/** A panel with the difference of two raw maps: of values, since a difference of colors would mean nothing. */
export function differencePanel(viewer: HTMLElement, overlay: LabOverlay): HTMLElement {
  const after = viewer.querySelector('.panel[data-side="after"]') as HTMLElement;
  const panel = after.cloneNode(true) as HTMLElement;
  panel.dataset['panel'] = 'difference';
  delete panel.dataset['side'];
  panel.querySelector('.panel-text')?.remove();
  const words = document.createElement('p');
  words.className = 'difference-words';
  panel.append(words);
  const caption = panel.querySelector('figcaption') as HTMLElement;
  const image = panel.querySelector('img') as HTMLImageElement;
  delete caption.dataset['method'];
  const { fills, words: text } = mapDifference(overlay.example);
  caption.textContent = 'DPO and SFT';
  words.textContent = text;
  image.alt = text;
  paint(panel.querySelector('canvas') as HTMLCanvasElement, fills);
  return panel;
}
