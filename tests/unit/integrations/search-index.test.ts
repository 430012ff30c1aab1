import { expect, test } from 'vitest';
import { usedFiles } from '../../../src/integrations/search-index.ts';

const brought = ['pagefind.js', 'pagefind-ui.js', 'pagefind-highlight.js', 'wasm.en.pagefind', 'wasm.unknown.pagefind'];
const files = brought.map((path) => ({ path }));

test('the interfaces of Pagefind are left out', () => {
  expect(usedFiles(files)).toEqual([{ path: 'pagefind.js' }, { path: 'wasm.en.pagefind' }]);
});

test('an interface that Pagefind names in another way stops the build', () => {
  expect(() => usedFiles(files.filter(({ path }) => path !== 'pagefind-highlight.js'))).toThrow(
    'Pagefind brings no file like /highlight/',
  );
});
