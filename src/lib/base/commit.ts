import { execFileSync } from 'node:child_process';

/** The commit that is built, in full; null outside of a git checkout, and in a copy that lies in the checkout of another project. */
export function builtCommit(folder = process.cwd()): string | null {
  const given = process.env['GITHUB_SHA'];
  if (given) return given;
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    git('ls-files', '--error-unmatch', 'package.json');
    return git('rev-parse', 'HEAD');
  } catch {
    return null;
  }
}
