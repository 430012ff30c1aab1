import { methodSchema, type Method } from '../schemas/common.ts';
import { sources } from './content.ts';
import { formatGap, formatSigned, formatValue, gapUnit, NOT_REPORTED, speakGap } from './format.ts';
import { cellOf, countWins, gapOf, requireMeasure } from './result.ts';

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

/** "a/b/c" in the named parts; throws if there are more or fewer. */
function parts<Name extends string>(reference: string, ...names: Name[]): Record<Name, string> {
  const values = reference.split('/');
  if (values.length !== names.length)
    throw new Error(`The reference "${reference}" has ${values.length} part(s), expected ${names.join('/')}.`);
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>;
}

function method(id: string, reference: string): Method {
  const parsed = methodSchema.safeParse(id);
  if (!parsed.success)
    throw new Error(`No method "${id}" (in "${reference}"). Known methods: ${methodSchema.options.join(', ')}.`);
  return parsed.data;
}

function pair(between: string): [Method, Method] {
  const [minuend = '', subtrahend = ''] = between.split('-');
  return [method(minuend, between), method(subtrahend, between)];
}

async function cellAt(reference: string) {
  const at = parts(reference, 'result', 'level', 'method', 'measure');
  const { result, measures } = await sources();
  const cell = cellOf(result(at.result), measures, at.level, method(at.method, reference), at.measure);
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
  const at = parts(reference, 'result', 'level', 'measure');
  const { result, measures } = await sources();
  const { value } = gapOf(result(at.result), measures, at.level, at.measure, pair(between));
  if (value === null) throw new Error(`No gap ${between} is reported at "${reference}", so prose cannot give it.`);
  const shown = gapUnit(requireMeasure(measures, at.measure));
  return { text: formatGap(value, shown), spoken: speakGap(value, shown) };
}

/** "+2.5 to +4.2 pp" for "encoder-scaling/ocr-chart": smallest and largest gap over the levels that have one. */
export async function proseGapRange(reference: string, between: string): Promise<GapWords> {
  const at = parts(reference, 'result', 'measure');
  const { result: requireResult, measures } = await sources();
  const result = requireResult(at.result);
  const gaps = result.factor.levels.flatMap(
    (level) => gapOf(result, measures, level.id, at.measure, pair(between)).value ?? [],
  );
  if (!gaps.length) throw new Error(`No gap ${between} is reported at any level of "${reference}".`);
  const measure = gapUnit(requireMeasure(measures, at.measure));
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

/** "51 of 64": single scores in which the first method is strictly above the second. */
export async function proseWins(id: string, between: string): Promise<string> {
  const { result, measures } = await sources();
  const { wins, total } = countWins(result(id), measures, pair(between));
  return total ? `${wins} of ${total}` : NOT_REPORTED;
}
