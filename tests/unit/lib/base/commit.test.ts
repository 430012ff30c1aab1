import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { builtCommit } from '../../../../src/lib/base/commit.ts';

let folder: string;

beforeEach(() => {
  vi.stubEnv('GITHUB_SHA', '');
  folder = mkdtempSync(join(tmpdir(), 'commit-'));
  writeFileSync(join(folder, 'package.json'), '{}');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a checkout has the commit that it was checked out of, and a copy of another project in it has none', () => {
  expect(builtCommit(folder)).toBeNull();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
  expect(builtCommit(folder)).toBe(git('rev-parse', 'HEAD').trim());
  const copy = join(folder, 'unpacked');
  mkdirSync(copy);
  writeFileSync(join(copy, 'package.json'), '{}');
  expect(builtCommit(copy)).toBeNull();
});

test('a workflow says what it builds', () => {
  vi.stubEnv('GITHUB_SHA', 'abc');
  expect(builtCommit(folder)).toBe('abc');
});
