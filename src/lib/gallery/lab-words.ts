import type { LabExample } from '../../schemas/lab-example.ts';
import { formatValue } from '../numbers/format.ts';

/** What stands in a scene, in words: "red striped mug, blue plain cat". */
export function sceneWords({ objects }: LabExample['scene']): string {
  return objects.map(({ color, pattern, class: name }) => `${color} ${pattern} ${name}`).join(', ');
}

/** "62 %" for 0.62. */
export function formatShare(share: number): string {
  return formatValue(100 * share, { unit: '%', digits: 0 });
}
