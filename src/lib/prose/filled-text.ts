import { nearestWord } from '../../schemas/nearest-word.ts';
import { proseComponents } from '../../schemas/prose-component.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { PROSE_NUMBERS } from './prose-numbers.ts';

/** A number from the data in a text that is no prose: "{Lead of=scaling/large/accuracy between=dpo-sft}". */
export const FILLING = /\{(\w+ [a-z]+=[^{}]*)\}/g;
const ATTRIBUTE = /([a-z]+)=(?:"([^"]*)"|(\S+))/g;

const isNumber = (name: string): name is keyof typeof PROSE_NUMBERS => Object.hasOwn(PROSE_NUMBERS, name);

/**
 * A text with the numbers that it asks for, as the component of that name prints them in prose. Throws where there is no
 * such component, attribute or number.
 */
export function filledText(text: string, book: NumberBook, usualGap: string): string {
  return text.replaceAll(FILLING, (all, inside: string) => {
    const [name = '', ...rest] = inside.split(' ');
    if (!isNumber(name)) throw new Error(unknownName(all, name));
    const attributes = Object.fromEntries(
      [...rest.join(' ').matchAll(ATTRIBUTE)].map(([, key, quoted, plain]) => [key, quoted ?? plain]),
    );
    const { error } = proseComponents[name].attributes.safeParse(attributes);
    if (error)
      throw new Error(`${all}: ${error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ')}.`);
    return PROSE_NUMBERS[name](book, { of: '', between: usualGap, minus: undefined, among: undefined, ...attributes })
      .text;
  });
}

function unknownName(all: string, name: string): string {
  const known = Object.keys(PROSE_NUMBERS);
  const near = nearestWord(name, known);
  return `${all}: no "${name}" gives a number. ${near ? `Did you mean ${near}? ` : ''}Known names: ${known.join(', ')}.`;
}
