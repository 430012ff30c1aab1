import { digitsOfDeviation, numberText, signedText, spreadText } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { gapUnit } from '../numbers/result-number.ts';
import type { Lab } from '../../schemas/lab.ts';

type Test = Lab['tests'][number];
type Spread = Pick<Lab['spreads'][string]['base'], 'mean' | 'deviation'>;

/** DPO minus SFT over seeds with its standard deviation: "+8.2 ± 1.6 pp". */
export function differenceText({ measure: id, difference, deviation }: Test, book: NumberBook): string {
  const measure = book.measure(id);
  const digits = digitsOfDeviation(deviation, measure.digits);
  const unit = gapUnit(measure.unit);
  return spreadText(signedText({ value: difference, digits }), { value: deviation, digits, unit });
}

/** A mean over seeds with its standard deviation: "99.44 ± 0.05%". */
export function meanText({ mean, deviation }: Spread, id: string, book: NumberBook): string {
  const { unit, digits: least } = book.measure(id);
  const digits = digitsOfDeviation(deviation, least);
  return spreadText(numberText({ value: mean, digits }), { value: deviation, digits, unit });
}

/** The test of one measure. Throws, with the measures that there are, where the report has none. */
export function testOf({ tests }: Pick<Lab, 'tests'>, measure: string): Test {
  const test = tests.find((candidate) => candidate.measure === measure);
  if (test) return test;
  throw new Error(
    `content/lab/lab.json tests no "${measure}". It tests ${tests.map((one) => one.measure).join(', ')}.`,
  );
}
