import { sources } from '../content/collections.ts';
import { requireMethod, type Methods } from '../numbers/method.ts';
import { formatGap, gapShown, formatSigned, formatValue, NOT_REPORTED, speakGap } from '../numbers/format.ts';
import { referenceParts } from '../numbers/reference-parts.ts';
import { cellOf, countWins, gapOf, requireMeasure } from '../numbers/numbers.ts';

/** A gap for eyes and for ears. */
export interface GapWords {
  text: string;
  spoken: string;
}

/** Does what prose asks for; an error names the file and line that ask. */
export async function forProse<Made>(at: string | undefined, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    throw new Error(`${at ?? 'prose'}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * The two methods of "dpo-sft". Ids may have hyphens, so the one place to part them is where both sides are known.
 */
function pair(between: string, methods: Methods): [string, string] {
  const words = between.split('-');
  for (let end = 1; end < words.length; end += 1) {
    const [minuend, subtrahend] = [words.slice(0, end).join('-'), words.slice(end).join('-')];
    if (methods.has(minuend) && methods.has(subtrahend)) return [minuend, subtrahend];
  }
  throw new Error(
    `"${between}" is not two methods joined by a hyphen, such as "dpo-sft": name them in "between", or in "gap" of content/site.json. Known methods: ${[...methods.keys()].join(', ')}.`,
  );
}

async function cellAt(reference: string) {
  const at = referenceParts(reference, 'result', 'level', 'method', 'measure');
  const { result, measures, methods } = await sources();
  const cell = cellOf(result(at.result), measures, at.level, requireMethod(methods, at.method).id, at.measure);
  if (cell.value === null) throw new Error(`Nothing is reported at "${reference}", so prose cannot give its value.`);
  return { value: cell.value, measure: requireMeasure(measures, at.measure) };
}

/** "63.8 %" for "encoder-scaling/l16/dpo/ocr-chart". */
export async function proseValue(reference: string): Promise<string> {
  const { value, measure } = await cellAt(reference);
  return formatValue(value, measure);
}

/** "+4.2 pp" for "encoder-scaling/l16/ocr-chart" between "dpo-sft". */
export async function proseGap(reference: string, between: string): Promise<GapWords> {
  const at = referenceParts(reference, 'result', 'level', 'measure');
  const { result, measures, methods } = await sources();
  const { value } = gapOf(result(at.result), measures, at.level, at.measure, pair(between, methods));
  if (value === null) throw new Error(`No gap ${between} is reported at "${reference}", so prose cannot give it.`);
  const shown = gapShown(requireMeasure(measures, at.measure));
  return { text: formatGap(value, shown), spoken: speakGap(value, shown) };
}

/** "+2.5 to +4.2 pp" for "encoder-scaling/ocr-chart": smallest and largest gap over the levels that have one. */
export async function proseGapRange(reference: string, between: string): Promise<GapWords> {
  const at = referenceParts(reference, 'result', 'measure');
  const { result: requireResult, measures, methods } = await sources();
  const result = requireResult(at.result);
  const gaps = result.factor.levels.flatMap(
    (level) => gapOf(result, measures, level.id, at.measure, pair(between, methods)).value ?? [],
  );
  if (!gaps.length) throw new Error(`No gap ${between} is reported at any level of "${reference}".`);
  const measure = gapShown(requireMeasure(measures, at.measure));
  const [low, high] = [Math.min(...gaps), Math.max(...gaps)];
  return {
    text: `${formatSigned(low, measure)} to ${formatGap(high, measure)}`,
    spoken: `${speakGap(low, measure)} to ${speakGap(high, measure)}`,
  };
}

/** "+10.6 pp" between two values of one measure. */
export async function proseDifference(of: string, minus: string): Promise<GapWords> {
  const first = await cellAt(of);
  const second = await cellAt(minus);
  if (first.measure.id !== second.measure.id)
    throw new Error(`"${of}" and "${minus}" are of different measures; a difference is taken within one.`);
  const difference = first.value - second.value;
  return { text: formatGap(difference, first.measure), spoken: speakGap(difference, first.measure) };
}

/** The largest value of a measure over all levels, with its level, for "encoder-scaling/dpo/average". */
export async function proseBest(reference: string): Promise<{ text: string; level: string }> {
  const at = referenceParts(reference, 'result', 'method', 'measure');
  const { result: requireResult, measures, methods } = await sources();
  const result = requireResult(at.result);
  const { id } = requireMethod(methods, at.method);
  const known = result.factor.levels.flatMap((level) => {
    const { value } = cellOf(result, measures, level.id, id, at.measure);
    return value === null ? [] : [{ level, value }];
  });
  const [best] = known.toSorted((a, b) => b.value - a.value);
  if (!best) throw new Error(`Nothing is reported at any level of "${reference}", so prose cannot give the best.`);
  const text = formatValue(best.value, requireMeasure(measures, at.measure));
  return { text: `${text} (${best.level.name})`, level: best.level.id };
}

/** "51 of 64": single scores, all or those of the measures `among`, in which the first method is strictly above. */
export async function proseWins(id: string, between: string, among?: readonly string[]): Promise<string> {
  const { result, measures, methods } = await sources();
  const { wins, total } = countWins(result(id), measures, pair(between, methods), among);
  return total ? `${wins} of ${total}` : NOT_REPORTED;
}
