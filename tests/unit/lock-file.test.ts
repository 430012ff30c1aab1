import { expect, test } from 'vitest';
import { textOf } from './content-files.ts';

interface Package {
  version?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Package> };

/** The entry that a package at `path` gets when it asks for another: the nearest one on the way up. */
function resolved(path: string, name: string, all = packages): string | undefined {
  const steps = path.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  const folders = ['', ...steps.filter(Boolean)].toReversed();
  return folders.map((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}`).find((entry) => entry in all);
}

/** What `npm ci` would miss: packages that others ask for, for whatever system, and that have no entry. */
const missing = (all = packages) =>
  Object.entries(all).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !resolved(path, name, all))
      .map((name) => `${path || 'package.json'} asks for ${name}`),
  );

test('the lock file holds what every package asks for, on every system', () => {
  expect(missing()).toEqual([]);
});

test('a system that the lock file leaves out is found', () => {
  const { 'node_modules/@oxlint/binding-win32-arm64-msvc': left, ...others } = packages;
  expect(left).toBeDefined();
  expect(missing(others)).toEqual(['node_modules/oxlint asks for @oxlint/binding-win32-arm64-msvc']);
});

test.each(['darwin', 'linux', 'win32'])('the tools that are compiled are there for %s on both processors', (system) => {
  const bindings = Object.keys(packages).filter((path) => path.includes(`binding-${system}-`));
  for (const tool of ['@oxlint', '@rolldown', '@astrojs/compiler'])
    for (const processor of ['x64', 'arm64'])
      expect(
        bindings.filter((path) => path.includes(tool) && path.includes(processor)).length,
        `${tool} ${processor}`,
      ).toBeGreaterThan(0);
});

test('every package has a hash, and no address of a registry', () => {
  const entries = Object.entries(packages).filter(([path, { link, inBundle }]) => path && !link && !inBundle);
  expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  expect(textOf('package-lock.json')).not.toMatch(/"resolved"/);
});
