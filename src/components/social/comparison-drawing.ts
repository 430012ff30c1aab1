import { labFiles } from '../../lib/gallery/comparison-files.ts';
import { panelTitle } from '../../lib/gallery/comparison-words.ts';
import type { Comparison } from '../../lib/gallery/comparisons.ts';
import { textBlock } from '../chart/picture-text.ts';
import { printTheme } from '../chart/print-theme.ts';
import { interOutlines } from '../chart/text-metrics.ts';
import type { Drawing } from '../chart/picture-text.ts';

const SIZE = 150;
const GAP = 8;
const LABEL_HEIGHT = 20;

/** Both methods of a comparison of the lab, side by side; nothing for one of the paper, whose pictures may be missing. */
export function comparisonDrawing(comparison: Comparison): Drawing | undefined {
  if (comparison.origin !== 'lab') return undefined;
  const files = labFiles(comparison.example);
  const panels = ['sft', 'dpo'].map((panel, index) => {
    const label = textBlock(
      [panelTitle(comparison.kind, panel)],
      { x: 0, y: 0 },
      { size: 11, weight: 600, colour: printTheme.text, lineHeight: LABEL_HEIGHT },
      interOutlines,
    );
    const picture = files.get(`${panel}.svg`)?.() ?? '';
    const placed = picture.replace(
      / width="\d+" height="\d+">/,
      ` y="${LABEL_HEIGHT}" width="${SIZE}" height="${SIZE}">`,
    );
    return `<g transform="translate(${index * (SIZE + GAP)} 0)">${label}${placed}</g>`;
  });
  return { width: 2 * SIZE + GAP, height: LABEL_HEIGHT + SIZE, content: panels.join('') };
}
