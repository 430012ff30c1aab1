import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names under which systems install it. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APP = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function presentChromium(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, MAC_APP].find((path) => existsSync(path)) ?? null;
}

function run(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a Chromium: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's; else one is installed.
 * Throws, saying what to do, if none can be had.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", but there is no such file; name the Chromium program or unset it.`);
  }
  const present = presentChromium();
  if (present) return present;
  console.log('No Chromium found: installing one (Playwright’s, or the one of the Debian packages)');
  if (!run('playwright-core', 'install', 'chromium')) {
    run('apt-get', 'update');
    run('apt-get', 'install', '--yes', 'chromium');
  }
  const installed = presentChromium();
  if (!installed)
    throw new Error('No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to it.');
  return installed;
}
