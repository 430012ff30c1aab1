import { expect, test } from 'vitest';
import { textOf } from './content-files.ts';

interface Package {
  version?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
type Packages = Record<string, Package | undefined>;
const packagesIn = (file: string) => (JSON.parse(textOf(file)) as { packages: Packages }).packages;
const packages = packagesIn('package-lock.json');

/** The entry that a package at `path` gets when it asks for another: the nearest one on the way up. */
function resolved(path: string, name: string, all: Packages): string | undefined {
  const steps = path.split('/node_modules/').map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  const folders = ['', ...steps.filter(Boolean)].toReversed();
  return folders.map((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}`).find((entry) => all[entry]);
}

/** What a package needs beside it, with the versions; peers that are optional it does not. */
const neededBy = (entry: Package) => [
  ...Object.entries({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }),
  ...Object.entries(entry.peerDependencies ?? {}).filter(([name]) => !entry.peerDependenciesMeta?.[name]?.optional),
];

/** A range is left to npm. */
const fits = (version: string | undefined, asked: string) => !/^\d+\.\d+\.\d+/.test(asked) || version === asked;

/** What `npm ci` would miss: packages that others ask for, for whatever system, and that have no entry of that version. */
const missing = (all: Packages) =>
  Object.entries(all).flatMap(([path, entry = {}]) =>
    neededBy(entry)
      .filter(([name, asked]) => {
        const found = resolved(path, name, all);
        return !found || !fits(all[found]?.version, asked);
      })
      .map(([name]) => `${path || 'package.json'} asks for ${name}`),
  );

const SYSTEMS = ['linux', 'darwin', 'win32'].flatMap((os) => ['x64', 'arm64'].map((cpu) => ({ os, cpu })));

/** Tools that are compiled, at least for Linux, with what they have for each system. */
const compiled = Object.entries(packages).flatMap(([path, { os, optionalDependencies = {} } = {}]) => {
  const builds = Object.keys(optionalDependencies).map((name) => packages[resolved(path, name, packages) ?? '']);
  return !os && builds.some((build) => build?.os?.includes('linux')) ? [{ path, builds }] : [];
});

test.each(['package-lock.json', 'scripts/lighthouse/package-lock.json'])(
  '%s holds what every package asks for, each with a hash and no address of a registry',
  (file) => {
    const all = packagesIn(file);
    expect(missing(all)).toEqual([]);
    const entries = Object.entries(all).filter(([path, { link, inBundle } = {}]) => path && !link && !inBundle);
    expect(entries.filter(([, entry]) => !entry?.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(textOf(file)).not.toMatch(/"resolved"/);
    const { dependencies, devDependencies }: Package = JSON.parse(textOf(file.replace('-lock', '')));
    expect([all['']?.dependencies, all['']?.devDependencies]).toEqual([dependencies, devDependencies]);
  },
);

test('each build for a system is missed where it is left out', () => {
  const builds = Object.keys(packages).filter((path) => packages[path]?.os);
  expect(builds.length).toBeGreaterThan(50);
  expect(builds.filter((path) => !missing({ ...packages, [path]: undefined }).length)).toEqual([]);
});

test('the tools that are compiled are found', () => {
  const tools = ['@astrojs/compiler-binding', 'esbuild', 'lightningcss', 'oxlint', 'pagefind', 'rolldown', 'sharp'];
  expect(compiled.map(({ path }) => path)).toEqual(expect.arrayContaining(tools.map((name) => `node_modules/${name}`)));
});

test.each(compiled)('$path is there for all systems on both processors', ({ builds }) => {
  for (const { os, cpu } of SYSTEMS)
    expect(
      builds.some((build) => build?.os?.includes(os) && build.cpu?.includes(cpu)),
      `${os} ${cpu}`,
    ).toBe(true);
});
