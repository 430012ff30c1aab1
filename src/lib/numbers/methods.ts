import data from '@content/methods.json';
import { methodsSchema } from '../../schemas/method.ts';
import { parseFile } from '../base/content-file.ts';
import type { Methods } from './method.ts';

/** Everything that a value is measured after, by id. */
export const methods: Methods = new Map(
  parseFile(methodsSchema, data, 'content/methods.json').map((method) => [method.id, method]),
);
