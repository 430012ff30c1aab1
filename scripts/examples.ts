import { resolve } from 'node:path';
import { richContent } from '../tests/build/rich-paper.ts';
import { buildAndServe } from './build-and-serve.ts';

/** `npm run examples`: serves the guide for authors, each example with what becomes of it, in the tests' paper. */
const folder = (name: string) => resolve('test-results', 'examples', name);

Object.assign(process.env, { CONTENT_DIR: folder('content'), OUT_DIR: folder('dist'), CACHE_DIR: folder('cache') });
await buildAndServe(async () => {
  await richContent(folder('content'));
}, 'authoring/');
