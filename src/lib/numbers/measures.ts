import { content } from '../base/content-folder.ts';
import type { Measures } from './numbers.ts';

/** Everything that is measured, by id. */
export const measures: Measures = new Map(content().measures.map((measure) => [measure.id, measure]));
