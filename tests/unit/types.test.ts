import { globSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The files whose types are checked with a configuration, by a tool that reads files of these further extensions. */
function checkedFiles(config: string, ...extensions: string[]): string[] {
  const further = extensions.map((extension) => ({
    extension,
    isMixedContent: true,
    scriptKind: ts.ScriptKind.Deferred,
  }));
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, errors } = ts.parseJsonConfigFileContent(json, ts.sys, '.', {}, config, undefined, further);
  expect(errors).toEqual([]);
  return fileNames.map((file) => relative('.', file).split('\\').join('/'));
}

test('the types of each file are checked, by the compiler or with the components', () => {
  const written = globSync('{*,{content,figures,lab,public,scripts,src,tests}/**/*}.{ts,mjs,astro}');
  const files = written.map((file) => file.split('\\').join('/')).filter((file) => !file.startsWith('lab/kernels/'));
  expect(files).toContain('astro.config.mjs');
  const checked = new Set([...checkedFiles('tsconfig.json'), ...checkedFiles('tsconfig.components.json', '.astro')]);
  expect(files.filter((file) => !checked.has(file))).toEqual([]);
});
