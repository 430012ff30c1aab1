import { chromium } from 'playwright-core';
import { commandOnPath, findProgram, firstFile, run, type WantedProgram } from './find-browser.ts';

const MAC_APP = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const withoutWindow = () => commandOnPath('chromium-headless-shell');

const whole = () =>
  firstFile([chromium.executablePath()]) ??
  commandOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  firstFile([MAC_APP]);

function bring(): boolean {
  console.log('No Chromium found: installing the one of Playwright');
  return run('playwright-core', 'install', 'chromium');
}

function pathOf(wanted: Pick<WantedProgram, 'name' | 'variable' | 'present' | 'packages'>): string {
  const found = findProgram({ ...wanted, bring });
  if ('path' in found) return found.path;
  throw new Error(`${found.reason}. Install Chromium or Chrome, or set ${wanted.variable} to it.`);
}

/**
 * Path of a Chromium: the one that `CHROMIUM_PATH` names, one without a window, which opens pages in a third of the time,
 * Playwright's own, or the system's; else one is installed. Throws, saying what to do, if none can be had.
 */
export function findChromium(): string {
  return pathOf({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    present: () => withoutWindow() ?? whole(),
    packages: ['chromium-headless-shell', 'fonts-liberation'],
  });
}

/** Path of a Chromium as readers have it: that of `CHROME_PATH`, or as above, but with its window. */
export function findWholeChromium(): string {
  return pathOf({
    name: 'Chromium with a window',
    variable: 'CHROME_PATH',
    present: whole,
    packages: ['chromium', 'fonts-liberation'],
  });
}
