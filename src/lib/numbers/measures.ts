import data from '@content/measures.json';
import { measuresSchema } from '../../schemas/measure.ts';
import { parseFile } from '../base/content-file.ts';
import type { Measures } from './numbers.ts';

/** Everything that is measured, by id. */
export const measures: Measures = new Map(
  parseFile(measuresSchema, data, 'content/measures.json').map((measure) => [measure.id, measure]),
);
