import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from './content-files.ts';

const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };

/** What the site is built with. */
const built = ['astro.config.mjs', ...globSync(['src/**/*.{ts,astro}', 'figures/**/*.ts'])];

/** The packages that code takes more than types from; a path inside one counts as the package. */
function packagesIn(code: string): string[] {
  const imported = [...code.matchAll(/^\s*import (?!type )(?:[^'";]*? from )?'([^'.][^']*)'/gm)];
  return imported
    .map(([, path = '']) => path)
    .filter((path) => !path.includes(':') && !path.startsWith('@content/'))
    .map((path) =>
      path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

test('an import is told from one of types, of a file and of Node', () => {
  const code = `import { a } from 'one/deep';\nimport type { B } from 'two';\nimport c from './three.ts';
import {\n  d,\n} from '@four/five';\nimport 'six';\nimport { e } from 'node:fs';\nimport f from 'astro:content';`;
  expect(packagesIn(code)).toEqual(['one', '@four/five', 'six']);
});

test('whoever builds the site without the tools of development has every package that the build imports', () => {
  const missing = built.flatMap((file) =>
    packagesIn(textOf(file))
      .filter((name) => !(name in dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});
