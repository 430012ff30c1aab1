import type { Random } from '../random.ts';
import type { Scene, SceneObject } from '../scene/scene-schema.ts';
import { COLORS, OBJECT_CLASSES, PATTERNS, SCENE_SIZE } from '../scene/scene-words.ts';
import { NUMBERS, USES } from './vocabulary.ts';

/** Kinds of questions that only the picture answers. */
export const VISUAL_KINDS = ['color', 'pattern', 'object', 'count', 'position', 'relation'] as const;
/** Kinds of questions that can be answered from text alone. */
export const TEXT_KINDS = ['use', 'sum'] as const;
export const QUESTION_KINDS = [...VISUAL_KINDS, ...TEXT_KINDS] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export function needsEyes(kind: QuestionKind): boolean {
  return (VISUAL_KINDS as readonly QuestionKind[]).includes(kind);
}

/** A question about a scene, the value that answers it, and templates that say any such value. */
export interface Question {
  kind: QuestionKind;
  text: string;
  /** Right value: one or two words. */
  value: string;
  /** Values of the same sort that are wrong. */
  wrongValues: string[];
  /** Answer with `*` for the value. */
  templates: string[];
  /** Indices of the objects that the question is about: their visible pixels are the relevant region. */
  about: number[];
  /** Indices of the objects that show a given wrong value. */
  rivals(wrongValue: string): number[];
}

/** Objects whose centers are nearer than this along an axis are not asked about along it. */
const CLEAR_DISTANCE = 14;

/** Objects nearer to the middle lines than this are not asked for their corner. */
const CLEAR_OF_MIDDLE = 6;

/** A random question of a kind, or undefined where the scene allows none. */
export function askQuestion(scene: Scene, kind: QuestionKind, random: Random): Question | undefined {
  return makers[kind](scene, random);
}

type Maker = (scene: Scene, random: Random) => Question | undefined;

const makers: Record<QuestionKind, Maker> = {
  color: (scene, random) => attributeQuestion(scene, random, 'color', COLORS),
  pattern: (scene, random) => attributeQuestion(scene, random, 'pattern', PATTERNS),
  object: objectQuestion,
  count: countQuestion,
  position: positionQuestion,
  relation: relationQuestion,
  use: useQuestion,
  sum: sumQuestion,
};

function attributeQuestion(
  { objects }: Scene,
  random: Random,
  attribute: 'color' | 'pattern',
  values: readonly string[],
): Question {
  const index = random.below(objects.length);
  const { class: name, [attribute]: value } = objects[index] as SceneObject;
  return {
    kind: attribute,
    text: random.pick([`what ${attribute} is the ${name} ?`, `which ${attribute} has the ${name} ?`]),
    value,
    wrongValues: values.filter((other) => other !== value),
    templates: [`the ${name} is *`, `it is *`, `it is a * ${name}`],
    about: [index],
    rivals: (wrong) => indicesWhere(objects, (object) => object[attribute] === wrong),
  };
}

function objectQuestion({ objects }: Scene, random: Random): Question | undefined {
  const unique = objects.filter(({ color }) => objects.filter((other) => other.color === color).length === 1);
  if (!unique.length) return undefined;
  const subject = random.pick(unique);
  return {
    kind: 'object',
    text: random.pick([`which thing is ${subject.color} ?`, `what is ${subject.color} here ?`]),
    value: subject.class,
    wrongValues: OBJECT_CLASSES.filter((name) => name !== subject.class),
    templates: [`the * is ${subject.color}`, 'it is the *', `the ${subject.color} thing is a *`],
    about: [objects.indexOf(subject)],
    rivals: (wrong) => indicesWhere(objects, (object) => object.class === wrong),
  };
}

function countQuestion({ objects }: Scene, random: Random): Question {
  const value = NUMBERS[objects.length - 1] as string;
  return {
    kind: 'count',
    text: random.pick(['how many things are there ?', 'how many things do you see ?']),
    value,
    // Only numbers of objects that scenes have, so that the wrong answer is not wrong at first sight.
    wrongValues: NUMBERS.slice(0, 4).filter((number) => number !== value),
    templates: ['i count *', 'the number is *'],
    about: objects.map((_, index) => index),
    rivals: () => [],
  };
}

/** The corner of an object, or undefined near a middle line. */
function cornerOf({ x, y }: SceneObject): string | undefined {
  const middle = SCENE_SIZE / 2;
  if (Math.abs(x - middle) < CLEAR_OF_MIDDLE || Math.abs(y - middle) < CLEAR_OF_MIDDLE) return undefined;
  return `${y < middle ? 'top' : 'bottom'} ${x < middle ? 'left' : 'right'}`;
}

function positionQuestion({ objects }: Scene, random: Random): Question | undefined {
  const subject = random.shuffle(objects).find((object) => cornerOf(object));
  const value = subject && cornerOf(subject);
  if (!value) return undefined;
  const corners = ['top left', 'top right', 'bottom left', 'bottom right'];
  return {
    kind: 'position',
    text: random.pick([`where is the ${subject.class} ?`, `in which corner is the ${subject.class} ?`]),
    value,
    wrongValues: corners.filter((corner) => corner !== value),
    templates: [`the ${subject.class} is at the *`, 'it is at the *'],
    about: [objects.indexOf(subject)],
    rivals: (wrong) => indicesWhere(objects, (object) => cornerOf(object) === wrong),
  };
}

function relationQuestion({ objects }: Scene, random: Random): Question | undefined {
  const [axis, less, more] = random.pick([
    ['x', 'left', 'right'],
    ['y', 'above', 'below'],
  ] as const);
  const pairs = objects.flatMap((subject) =>
    objects.filter((other) => Math.abs(subject[axis] - other[axis]) >= CLEAR_DISTANCE).map((other) => [subject, other]),
  );
  if (!pairs.length) return undefined;
  const [subject, other] = random.pick(pairs) as [SceneObject, SceneObject];
  const value = subject[axis] < other[axis] ? less : more;
  const of = axis === 'x' ? 'of ' : '';
  return {
    kind: 'relation',
    text: `is the ${subject.class} ${less} or ${more} ${of}the ${other.class} ?`,
    value,
    wrongValues: [value === less ? more : less],
    templates: [`the ${subject.class} is * ${of}the ${other.class}`, `it is * ${of}the ${other.class}`],
    about: [objects.indexOf(subject), objects.indexOf(other)],
    rivals: () => [],
  };
}

function useQuestion(_scene: Scene, random: Random): Question {
  const name = random.pick(OBJECT_CLASSES);
  return {
    kind: 'use',
    text: random.pick([`what is a ${name} for ?`, `why would you have a ${name} ?`]),
    value: USES[name],
    wrongValues: Object.values(USES).filter((use) => use !== USES[name]),
    templates: [`a ${name} is for *`, 'it is for *'],
    about: [],
    rivals: () => [],
  };
}

function sumQuestion(_scene: Scene, random: Random): Question {
  const first = 1 + random.below(7);
  const second = 1 + random.below(8 - first);
  const [a, b, value] = [first, second, first + second].map((number) => NUMBERS[number - 1] as string);
  return {
    kind: 'sum',
    text: `what is ${a} plus ${b} ?`,
    value: value as string,
    wrongValues: NUMBERS.filter((number) => number !== value),
    templates: [`${a} plus ${b} is *`, 'it is *'],
    about: [],
    rivals: () => [],
  };
}

function indicesWhere(objects: SceneObject[], holds: (object: SceneObject) => boolean): number[] {
  return objects.flatMap((object, index) => (holds(object) ? [index] : []));
}
