import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests drive, and how to come by it. */
export interface WantedProgram {
  /** What a reader calls it. */
  name: string;
  /** Environment variable that may name its file. */
  variable: string;
  /** The file that the system has; null where it has none. */
  present: () => string | null;
  /** Tried before the Debian packages; true where it brought the program. */
  bring?: () => boolean;
  /** What holds it on Debian. */
  packages: readonly string[];
}

/** The file of a program, or in plain words why there is none. */
export type FoundProgram = { path: string } | { reason: string };

/** The first of some commands that is on the path; null for none. */
export function commandOnPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return firstFile(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

/** The first of some files that is there; null for none. */
export function firstFile(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Runs a command without its output; false where it fails or is not there. */
export function run(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian packages; gives why that cannot be, or null once they are there. */
function installPackages(name: string, packages: readonly string[]): string | null {
  const command = `apt-get install ${packages.join(' ')}`;
  if (!commandOnPath('apt-get')) return 'this system has no apt-get to install it with';
  if (process.getuid?.() !== 0) return `only root may install it: ${command}`;
  console.log(`No ${name} found: installing the one of the Debian packages`);
  run('apt-get', 'update');
  return run('apt-get', 'install', '--yes', '--no-install-recommends', ...packages) ? null : `"${command}" failed`;
}

/**
 * The program that its variable names, or the system's; else it is installed. Throws where the variable names a file
 * that is not there.
 */
export function findProgram({ name, variable, present, bring, packages }: WantedProgram): FoundProgram {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return { path: named };
    throw new Error(`${variable} is "${named}", but there is no such file; name the ${name} program or unset it.`);
  }
  const path = present();
  if (path) return { path };
  const hindrance = bring?.() ? null : installPackages(name, packages);
  const installed = present();
  if (installed) return { path: installed };
  return { reason: `there is no ${name}, and ${hindrance ?? 'what was installed does not hold it'}` };
}
