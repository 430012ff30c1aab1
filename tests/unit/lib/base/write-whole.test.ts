import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { WriteFault, writeWhole } from '../../../../src/lib/base/write-whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-whole-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('a file is written into folders that are made for it, and replaces the one before', async () => {
  const file = join(folder, 'a/b/file');
  await writeWhole(file, Buffer.from('old'));
  await writeWhole(file, Buffer.from('new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['file']);
});

test('a folder that cannot be made is named by the file that was to be in it', async () => {
  writeFileSync(join(folder, 'file'), '');
  const written = writeWhole(join(folder, 'file/a'), Buffer.of());
  await expect(written).rejects.toThrow(WriteFault);
  await expect(written).rejects.toThrow(`${join(folder, 'file/a')} could not be written: EEXIST`);
});
