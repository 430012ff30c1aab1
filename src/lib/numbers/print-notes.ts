import { numberText, signedText } from './format.ts';
import type { NumberBook } from './number-book.ts';
import { differsFromParts, type ResultNumber } from './result-number.ts';

/** A printed number, and what the numbers behind it give, with two more digits as in the files: "+1.6" and "+1.660". */
function bothTexts(number: ResultNumber): { printed: string; computed: string } {
  const text = number.isGap ? signedText : numberText;
  return { printed: text(number), computed: text({ value: number.computed, digits: number.digits + 2 }) };
}

/** What to say beside a number that is shown as printed though the numbers behind it give another; undefined for others. */
export function printNote(number: ResultNumber, book: NumberBook): string | undefined {
  if (!differsFromParts(number)) return undefined;
  const { printed, computed } = bothTexts(number);
  return `${printed} as printed in ${placeOf(number, book)}; the rounded numbers behind it give ${computed}.`;
}

/** One sentence for each place that prints numbers which the rounded numbers behind do not give: what those give. */
export function printNotes(numbers: readonly ResultNumber[], book: NumberBook): string[] {
  const differing = numbers.filter(differsFromParts);
  const places = [...new Set(differing.map((number) => placeOf(number, book)))];
  return places.map((place) => {
    const list = differing
      .filter((number) => placeOf(number, book) === place)
      .map((number) => {
        const { printed, computed } = bothTexts(number);
        return `${computed} for ${printed} (${number.measure.label} at ${number.level.label}, ${number.after})`;
      });
    return `Shown as printed in ${place}; the rounded numbers behind give ${list.join(', ')}.`;
  });
}

function placeOf({ source }: ResultNumber, book: NumberBook): string {
  return `${source.place}, ${book.work(source.work).label}`;
}
