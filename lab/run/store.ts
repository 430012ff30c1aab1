import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './sha256.ts';

/** Files of one configuration of the lab. A file is either whole or not there. */
export class Store {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  readBytes(name: string): Uint8Array {
    if (!this.has(name)) throw new Error(`${this.path(name)} is missing: run the lab without --only, which makes it`);
    return readFileSync(this.path(name));
  }

  /** A JSON file that the lab wrote itself. */
  readJson<Value>(name: string): Value {
    const text = new TextDecoder().decode(this.readBytes(name));
    try {
      return JSON.parse(text) as Value;
    } catch {
      throw new Error(`${this.path(name)} is damaged: it is not JSON. Delete it and run the lab again`);
    }
  }

  write(name: string, content: Uint8Array | string): void {
    writeWhole(this.path(name), content);
  }

  writeJson(name: string, value: unknown): void {
    this.write(name, JSON.stringify(value));
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }
}

/** Writes a file beside its place and moves it there, so that a kill at any moment leaves the old one or the new one. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  writeFileSync(half, content);
  renameSync(half, path);
}

/** Short name of a configuration: same settings, same name. */
export function settingsHash(settings: object): string {
  return sha256(JSON.stringify(settings)).slice(0, 16);
}
