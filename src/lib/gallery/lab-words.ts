import type { LabExample } from '../../schemas/lab-example.ts';

/** What stands in a scene, in words: "red striped mug, blue plain cat". */
export function sceneWords({ objects }: LabExample['scene']): string {
  return objects.map(({ color, pattern, class: name }) => `${color} ${pattern} ${name}`).join(', ');
}

/** Words of the lab's language as a reader sets them: "Which color has the mug?" */
export function sentence(words: string): string {
  const text = words.replace(/ ([?.,])/g, '$1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
