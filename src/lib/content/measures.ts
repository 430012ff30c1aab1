import { content } from '../reading/content-folder.ts';
import type { Measure } from '../../schemas/measure.ts';

/** Everything that is measured, by id. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  content().measures.map((measure) => [measure.id, measure]),
);
