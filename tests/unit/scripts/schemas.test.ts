import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { editorFiles, KINDS, SCHEMA_FOLDER } from '../../../scripts/schemas/editor-files.ts';
import { jsonSchemaOf } from '../../../scripts/schemas/json-schema.ts';
import { changesOf, isObject, nodesOf } from './json-walks.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('editors are told what "npm run schemas" writes', async () => {
  const files = await editorFiles();
  const stored = globSync([`${SCHEMA_FOLDER}/**/*.json`, '.vscode/settings.json']);
  expect(stored.toSorted(), 'Run "npm run schemas"').toEqual([...files.keys()].toSorted());
  for (const [path, text] of files) expect(readFileSync(path, 'utf8'), `Run "npm run schemas": ${path}`).toBe(text);
});

test('each JSON file of the content is of one kind', () => {
  const files = KINDS.flatMap((kind) => globSync(kind.files));
  expect(files.toSorted()).toEqual(globSync('content/**/*.json').toSorted());
});

/** What an editor does with a schema. */
function validatorOf(jsonSchema: ReturnType<typeof jsonSchemaOf>) {
  const ajv = new Ajv({ strictTuples: false, allowUnionTypes: true, validateFormats: false });
  ajv.addKeyword('patternErrorMessage');
  return ajv.compile(jsonSchema);
}

describe.each(KINDS)('the JSON Schema of $files', ({ files, schema }) => {
  const jsonSchema = jsonSchemaOf(files, schema);
  const isTaken = validatorOf(jsonSchema);
  const contents = globSync(files).map((file) => ({ file, data: read(file) }));

  test('describes the whole and every field', () => {
    const fields = nodesOf(jsonSchema).filter(({ isField }) => isField);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(({ node }) => !node['description']).map(({ path }) => path)).toEqual([]);
  });

  test('says in words what each pattern asks for', () => {
    const wordless = nodesOf(jsonSchema).filter(
      ({ node }) => typeof node['pattern'] === 'string' && !node['patternErrorMessage'],
    );
    expect(wordless.map(({ path }) => path)).toEqual([]);
  });

  test('takes every file of the content', () => {
    expect(contents.filter(({ data }) => !isTaken(data)).map(({ file }) => file)).toEqual([]);
  });
});

/** Kinds of which the content has a file: of some it may have none. */
const WRITTEN = KINDS.map((kind) => ({ ...kind, contents: globSync(kind.files).map(read) })).filter(
  ({ contents }) => contents.length > 0,
);

test.each(WRITTEN)(
  'the JSON Schema of $files takes and refuses what the build takes and refuses, but for rules between fields',
  { timeout: 60_000 },
  ({ files, schema, contents }) => {
    const isTaken = validatorOf(jsonSchemaOf(files, schema));
    // One file of each variant, and the start of a long list.
    const variants = new Map(contents.map((data) => [isObject(data) ? data['kind'] : undefined, data]));
    const changed = [...variants.values()].flatMap((data) => [
      ...changesOf(Array.isArray(data) ? data.slice(0, 3) : data),
    ]);
    const byBuild = changed.map((data) => {
      const issues = schema.safeParse(data).error?.issues ?? [];
      return issues.every(({ code }) => code === 'custom');
    });
    expect(byBuild).toContain(true);
    expect(byBuild).toContain(false);
    expect(changed.filter((data, at) => isTaken(data) !== byBuild[at])).toEqual([]);
  },
);
