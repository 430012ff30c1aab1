import type { Color, Pattern, Scene, SceneObject } from '../../../lab/scene/scene-schema.ts';
import { COLORS, PATTERNS, SCENE_SIZE } from '../../../lab/scene/scene-words.ts';
import { splitWords } from '../../../lab/text/vocabulary.ts';
import { readNames } from '../../lib/base/address-state.ts';
import { roundTo } from '../../lib/numbers/format.ts';

/** What a reader can set at the bench, as the address holds it: empty for what the page opens with. */
export interface LiveState {
  /** Id of the example whose scene it is. */
  scene: string;
  /** Objects that were moved or painted, as `objectsText` writes them. */
  objects: string;
  /** The question in the words of the miniature. */
  ask: string;
  chosen: string;
  rejected: string;
  /** Id of a checkpoint. */
  step: string;
  beta: string;
  /** Which words count, by a rule or a sign for each, as `countsOf` reads it. */
  words: string;
}

const NAMES = [
  'scene',
  'objects',
  'ask',
  'chosen',
  'rejected',
  'step',
  'beta',
  'words',
] as const satisfies (keyof LiveState)[];

export function readLiveState(query: string): LiveState {
  return readNames(NAMES, query);
}

/** The object with its center there, or as near as the edge of the scene lets it. */
export function placedAt<Placed extends SceneObject>(object: Placed, x: number, y: number): Placed {
  const within = (value: number) => roundTo(Math.min(SCENE_SIZE - object.radius, Math.max(object.radius, value)), 2);
  return { ...object, x: within(x), y: within(y) };
}

/** The objects that are not as they were at the start: "24.3,57,blue,plain//" for the first of three. */
export function objectsText(scene: Scene, start: Scene): string {
  const textOf = ({ x, y, color, pattern }: SceneObject) => [x, y, color, pattern].join(',');
  const was = start.objects.map(textOf);
  const texts = scene.objects.map(textOf).map((text, at) => (text === was[at] ? '' : text));
  return texts.some(Boolean) ? texts.join('/') : '';
}

/** The scene with the objects of such a text; what it does not say well stays as it was. */
export function arrangedScene(start: Scene, text: string): Scene {
  const texts = text.split('/');
  return { ...start, objects: start.objects.map((object, at) => arrangedObject(object, texts[at] ?? '')) };
}

function arrangedObject(object: SceneObject, text: string): SceneObject {
  const [x = '', y = '', color = '', pattern = ''] = text.split(',');
  const isPlace = [x, y].every((value) => value !== '' && Number.isFinite(Number(value)));
  const isKnown = COLORS.includes(color as Color) && PATTERNS.includes(pattern as Pattern);
  if (!isPlace || !isKnown) return object;
  return placedAt({ ...object, color: color as Color, pattern: pattern as Pattern }, Number(x), Number(y));
}

/** What a state says of a value: nothing where it is the usual one. */
export function unless(usual: string | undefined, value = ''): string {
  return value === usual ? '' : value;
}

/** An answer as the miniature reads it; one without words is its end. */
export function answerText(written: string): string {
  return splitWords(written).join(' ') || '.';
}
