import { content } from '../reading/content-folder.ts';
import type { Methods } from '../numbers/method.ts';

/** Everything that a value is measured after, by id. */
export const methods: Methods = new Map(content().methods.map((method) => [method.id, method]));
