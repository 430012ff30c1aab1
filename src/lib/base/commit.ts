import { execFileSync } from 'node:child_process';

/** The commit that is built, in full; null outside of a git checkout. */
export function builtCommit(): string | null {
  const given = process.env['GITHUB_SHA'];
  if (given) return given;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
