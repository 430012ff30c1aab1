import { resultIdsOf, type Chart } from '../charts/chart-kinds.ts';
import type { Fault } from '../base/content-fault.ts';
import { LONGEST } from '../../schemas/common.ts';
import { SUPERLATIVE, UNIVERSAL } from '../base/scope-words.ts';
import { TYPED_COUNT, TYPED_NUMBER } from '../base/typed-number.ts';
import { reasonOf } from '../base/reason-of.ts';
import { casesOf, type Case } from '../claims/claim-cases.ts';
import { tallyOf, verdictOf } from '../claims/verdict.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { FILLING, filledText } from '../prose/filled-text.ts';

/** The fields of a chart that say something of its numbers. */
const TEXTS = ['title', 'summary', 'caption'] as const;

/** How long each may be; the page of a chart describes itself with the summary. */
const MOST = { title: LONGEST.title, summary: LONGEST.summary, caption: Infinity };

/** Words that say something of all numbers, or of the first among them. */
const SCOPE = new RegExp(`\\b(?:${UNIVERSAL}|(?<!-)only|${SUPERLATIVE})\\b`, 'i');

/** What each mark of a drawing is, says nothing of numbers: "Each cell is the gap of one benchmark". */
const OF_MARKS = /\bEach (?:cell|row|bar|marker|panel|point|circle) (?:is|has|shows)\b/g;

/** A figure by its number alone: readers would take it for one of this site, which counts its own. */
const WHOSE_FIGURE = /\bFigures? (?:\d+|[A-Z]\b)(?! of the )/g;

/** Numbers in the words of a chart that are typed or not there, and words about all of its numbers that no test carries. */
export function chartWordFaults(chart: Chart, book: NumberBook, usualGap: string): Fault[] {
  return [
    ...TEXTS.flatMap((key) => textFaults(key, chart, book, usualGap)),
    ...scopeFaults(chart),
    ...testFaults(chart, book),
  ];
}

function textFaults(key: (typeof TEXTS)[number], chart: Chart, book: NumberBook, usualGap: string): Fault[] {
  const own = chart[key].replaceAll(FILLING, '');
  const typed = [...own.matchAll(TYPED_NUMBER), ...own.matchAll(TYPED_COUNT)]
    .map(([number]) => number.replace(/\s/, ' '))
    .filter((number) => !(number in (chart.typedNumbers ?? {})));
  const faults = typed.map((number) => ({
    path: [key],
    message: `"${number}" is typed by hand. Take it from the data, as in {Lead of=result/level/measure} or {Wins of=result}; if it is no result, say what it is: "typedNumbers": { "${number}": "…" }.`,
  }));
  for (const [figure] of own.matchAll(WHOSE_FIGURE))
    faults.push({
      path: [key],
      message: `"${figure}" may be taken for a figure of this site. Write "${figure} of the paper".`,
    });
  const [brace] = /\{[^{}]*\}?|\}/.exec(own) ?? [];
  if (brace)
    faults.push({
      path: [key],
      message: `"${brace}" asks for no number, and would be printed as it stands. One is asked for as in {Lead of=result/level/measure}.`,
    });
  let length = 0;
  const most = MOST[key];
  const message =
    reasonOf(() => ({ length } = filledText(chart[key], book, usualGap))) ??
    (length > most
      ? `It has ${length} characters with its numbers, and ${most} at most: searches and previews cut longer ones.`
      : undefined);
  return message === undefined ? faults : [...faults, { path: [key], message }];
}

function scopeFaults({ title, summary, tests = [] }: Chart): Fault[] {
  if (tests.length) return [];
  return Object.entries({ title, summary }).flatMap(([key, text]) => {
    const [word] = SCOPE.exec(text.replaceAll(OF_MARKS, '')) ?? [];
    const message = `It says "${word}" of its numbers. Write what has to be so as a test into "tests", as in content/claims/, or say it without the word.`;
    return word ? [{ path: [key], message }] : [];
  });
}

function testFaults(chart: Chart, book: NumberBook): Fault[] {
  const drawn = resultIdsOf(chart);
  return (chart.tests ?? []).flatMap((test, index) => {
    const tested = test.kind === 'exceeds' ? test.pairs.flat().map((pair) => pair.split('/')[0] ?? '') : [test.result];
    const other = tested.find((id) => !drawn.includes(id));
    if (other) {
      const message = `It tests "${other}", which the chart does not draw. It draws: ${drawn.join(', ')}.`;
      return [{ path: ['tests', index], message }];
    }
    let others: Case[] = [];
    const reason = reasonOf(() => {
      const cases = casesOf(test, book);
      if (verdictOf(cases) !== 'holds') others = tallyOf(cases).exceptions;
    });
    const listed = others.map(({ label, state, shown }) => `${label}: ${state} (${shown})`).join('; ');
    const message =
      reason ?? (listed && `It does not hold: ${listed}. Change the words of the chart, and the test with them.`);
    return message ? [{ path: ['tests', index], message }] : [];
  });
}
