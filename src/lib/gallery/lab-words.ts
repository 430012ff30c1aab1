import type { LabExample } from '../../schemas/lab-example.ts';

/** What stands in a scene, in words: "red striped mug, blue plain cat". */
export function sceneWords({ objects }: LabExample['scene']): string {
  return objects.map(({ color, pattern, class: name }) => `${color} ${pattern} ${name}`).join(', ');
}
