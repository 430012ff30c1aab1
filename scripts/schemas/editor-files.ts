import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { CONTENT_FILES, CONTENT_FOLDERS } from '../../src/lib/reading/content-files.ts';
import { jsonSchemaOf } from './json-schema.ts';

/**
 * Where the JSON Schemas stand: beside the settings that name them, and not in `content/`, which holds only what authors
 * write and is read whole.
 */
export const SCHEMA_FOLDER = '.vscode/schemas';

const SETTINGS = '.vscode/settings.json';

/** Every kind of JSON file in `content/`: which files, and the path of their JSON Schema. */
export const KINDS = [
  ...Object.values(CONTENT_FILES).map(({ file, schema }) => ({
    files: file,
    name: file.replace(/\.json$/, ''),
    schema,
  })),
  ...Object.values(CONTENT_FOLDERS).map(({ folder, schema }) => ({ files: `${folder}/*.json`, name: folder, schema })),
].map(({ files, name, schema }) => ({
  files: `content/${files}`,
  path: `${SCHEMA_FOLDER}/${name}.schema.json`,
  schema,
}));

/** The files by which editors know the content, as texts by path: a JSON Schema a kind, and the settings that name them. */
export async function editorFiles(): Promise<Map<string, string>> {
  const settings: object = JSON.parse(readFileSync(SETTINGS, 'utf8'));
  const associations = KINDS.map(({ files, path }) => ({ fileMatch: [`/${files}`], url: `./${path}` }));
  const files: [string, object][] = [
    ...KINDS.map(({ files: title, path, schema }): [string, object] => [path, jsonSchemaOf(title, schema)]),
    [SETTINGS, { ...settings, 'json.schemas': associations }],
  ];
  return new Map(await Promise.all(files.map(async ([path, data]) => [path, await formatted(path, data)] as const)));
}

async function formatted(path: string, data: object): Promise<string> {
  return format(JSON.stringify(data), { ...(await resolveConfig(path)), filepath: path });
}
