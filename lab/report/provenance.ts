import { readFileSync } from 'node:fs';
import type { Lab } from '../../src/schemas/lab.ts';
import { sha256 } from '../run/sha256.ts';

export interface ReportOptions {
  /** The content folder. */
  content: string;
  command: string;
  /** Digest of the smoke run of the same code. */
  smoke: string;
}

/** Packages whose versions the numbers depend on. */
const PACKAGES = ['assemblyscript', 'ml-matrix', 'pure-rand'];

/** With what numbers are made; `settings` is the digest of those that decide them. */
export function provenance(
  seeds: number[],
  settings: string,
  { command, smoke }: Pick<ReportOptions, 'command' | 'smoke'>,
): Lab['provenance'] {
  return {
    command,
    seeds,
    settings,
    kernels: sha256(readFileSync(new URL('../engine/kernels.wasm', import.meta.url))),
    smoke,
    node: process.versions.node,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, packageVersion(name)])),
  };
}

function packageVersion(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** A report as its file holds it. */
export function formatted(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
