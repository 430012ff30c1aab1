import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles, SCHEMA_FOLDER } from './schemas/editor-files.ts';

const files = await editorFiles();
rmSync(SCHEMA_FOLDER, { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
