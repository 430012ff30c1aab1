import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Checks a commit out beside this one, with the packages and figures of this one, for as long as the work takes. */
export async function inCheckout<Made>(
  ref: string,
  folder: string,
  work: (project: string) => Promise<Made> | Made,
): Promise<Made> {
  const project = resolve(folder);
  try {
    execFileSync('git', ['worktree', 'add', '--detach', '--force', project, ref], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    throw new Error(
      `"${ref}" cannot be checked out. This needs git, and a clone with its history; a zip of the files has none.\n${stderr ?? ''}`,
      { cause: error },
    );
  }
  try {
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
    if (existsSync('.figures')) cpSync('.figures', join(project, '.figures'), { recursive: true });
    return await work(project);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', project]);
  }
}
