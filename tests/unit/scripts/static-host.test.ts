import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileOf } from '../../../scripts/static-host.ts';

test('a host serves its own folder alone, whatever is asked', () => {
  const top = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(top, { recursive: true }));
  const folder = join(top, 'dist');
  mkdirSync(join(folder, 'a b'), { recursive: true });
  for (const file of ['dist/a b/index.html', 'secret.txt']) writeFileSync(join(top, file), '');
  const given = (path: string) =>
    fileOf(folder, path)
      .path.slice(top.length + 1)
      .replaceAll('\\', '/');
  expect(['a%20b/', '../secret.txt', '..%2fsecret.txt', '%E0%A4%A'].map(given)).toEqual([
    'dist/a b/index.html',
    'dist/404.html',
    'dist/404.html',
    'dist/404.html',
  ]);
});
