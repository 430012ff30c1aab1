import type { NumberReference } from '../charts/chart-kind.ts';
import { countWins } from '../numbers/count-wins.ts';
import { gapText, numberText, signedText, spokenGap, valueText } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { referenceParts } from '../numbers/result-index.ts';
import { printNote } from '../numbers/print-notes.ts';
import { leadOf, rangeOf, type ResultNumber } from '../numbers/result-number.ts';

/** What prose asks for, as the attributes of its component name it. */
export interface Asked {
  of: string;
  /** Minuend and subtrahend, "pivot-base". */
  between: string;
  /** A value to take away, named as `of`. */
  minus?: string | undefined;
  /** Ids of measures, with spaces between. */
  among?: string | undefined;
}

/** A number in words. */
export interface ProseNumber {
  /** For eyes. */
  text: string;
  /** For ears, where it is said in another way than it is written. */
  spoken?: string;
  /** What it is of; none for a count. */
  of?: NumberReference;
  /** What is to be said beside it, where it is shown as printed and the numbers behind it give another. */
  note?: string;
}

/** How the components of prose that print a number make it, by their names. Each throws where there is no number. */
export const PROSE_NUMBERS = { Value, Gap, GapRange, Lead, LeadRange, Difference, Best, Wins };

/** "63.8%" for "encoder-scaling/l16/dpo/ocr-chart". */
function Value(book: NumberBook, { of }: Asked): ProseNumber {
  const number = reported(book.value(of), of);
  return {
    text: valueText(number),
    of: referenceParts(of, 'result', 'level', 'method', 'measure'),
    ...noteOf([number], book),
  };
}

/** "+4.2 pp" for "encoder-scaling/l16/ocr-chart" between "dpo-sft". */
function Gap(book: NumberBook, { of, between }: Asked): ProseNumber {
  const gap = reported(book.gap(of, book.between(between)), `${of}, ${between}`);
  return {
    text: gapText(gap),
    spoken: spokenGap(gap),
    of: referenceParts(of, 'result', 'level', 'measure'),
    ...noteOf([gap], book),
  };
}

/** "+2.5 to +4.2 pp" for "encoder-scaling/ocr-chart": smallest and largest gap over the levels that have one. */
function GapRange(book: NumberBook, { of, between }: Asked): ProseNumber {
  const [low, high] = extremes(gapsOf(book, of, between), of, between);
  return {
    text: `${signedText(low)} to ${gapText(high)}`,
    spoken: `${spokenGap(low)} to ${spokenGap(high)}`,
    of: referenceParts(of, 'result', 'measure'),
    ...noteOf([low, high], book),
  };
}

/** "4.2 pp", the gap without its sign, for "leads by 4.2 pp"; throws where the first method does not lead. */
function Lead(book: NumberBook, { of, between }: Asked): ProseNumber {
  const gap = reported(book.gap(of, book.between(between)), `${of}, ${between}`);
  return { text: leadText(gap), of: referenceParts(of, 'result', 'level', 'measure'), ...noteOf([gap], book) };
}

/** "1.4 to 2.7 pp", over the levels of one result and measure or of several: "encoder-scaling/average llm-scaling/average". */
function LeadRange(book: NumberBook, { of, between }: Asked): ProseNumber {
  const gaps = of.split(' ').flatMap((reference) => gapsOf(book, reference, between));
  const [low, high] = extremes(gaps, of, between);
  leadText(low);
  return {
    text: `${numberText(low)} to ${leadText(high)}`,
    of: referenceParts(of.split(' ')[0] ?? '', 'result', 'measure'),
    ...noteOf([low, high], book),
  };
}

function leadText(gap: ResultNumber): string {
  if ((leadOf(gap) ?? 0) <= 0)
    throw new Error(`"${gap.id}" is ${gapText(gap)}, so it is no lead. Use <Gap>, or turn the methods around.`);
  return valueText({ ...gap, value: Math.abs(gap.value ?? 0) });
}

/** The gaps of "result/measure" at all levels. */
function gapsOf(book: NumberBook, reference: string, between: string): ResultNumber[] {
  const at = referenceParts(reference, 'result', 'measure');
  return book
    .result(at.result)
    .factor.levels.map((level) => book.gap([at.result, level.id, at.measure].join('/'), book.between(between)));
}

function extremes(gaps: readonly ResultNumber[], of: string, between: string): [ResultNumber, ResultNumber] {
  const range = rangeOf(gaps);
  if (!range) throw new Error(`No gap ${between} is reported at any level of "${of}".`);
  return range;
}

/** "+10.6 pp" between two values of one measure. */
function Difference(book: NumberBook, { of, minus = '' }: Asked): ProseNumber {
  const difference = book.difference(reported(book.value(of), of), reported(book.value(minus), minus));
  return {
    text: gapText(difference),
    spoken: spokenGap(difference),
    of: referenceParts(of, 'result', 'level', 'method', 'measure'),
    ...noteOf([difference], book),
  };
}

/** The best value of a measure over all levels, with its level, for "encoder-scaling/dpo/average". */
function Best(book: NumberBook, { of }: Asked): ProseNumber {
  const at = referenceParts(of, 'result', 'method', 'measure');
  const [best] = book
    .result(at.result)
    .factor.levels.map((level) => book.value([at.result, level.id, at.method, at.measure].join('/')))
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => (leadOf(b) ?? 0) - (leadOf(a) ?? 0));
  if (!best) throw new Error(`Nothing is reported at any level of "${of}", so prose cannot give the best.`);
  return {
    text: `${valueText(best)} (${best.level.name})`,
    of: { ...at, level: best.level.id },
    ...noteOf([best], book),
  };
}

/** "51 of 64": single scores, all or those of the measures `among`, in which the first method is better. */
function Wins(book: NumberBook, { of, between, among }: Asked): ProseNumber {
  const { wins, total } = countWins(book, of, book.between(between), among?.split(' '));
  if (!total) throw new Error(`No single score of "${of}" is reported after both of ${between}.`);
  return { text: `${wins} of ${total}` };
}

function reported(number: ResultNumber, reference: string): ResultNumber {
  if (number.value === null) throw new Error(`Nothing is reported at "${reference}", so prose cannot give it.`);
  return number;
}

function noteOf(numbers: readonly ResultNumber[], book: NumberBook): Pick<ProseNumber, 'note'> {
  const notes = new Set(numbers.flatMap((number) => printNote(number, book) ?? []));
  return notes.size ? { note: [...notes].join(' ') } : {};
}
