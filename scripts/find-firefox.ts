import { commandOnPath, findProgram, firstFile, type FoundProgram } from './find-browser.ts';

const MAC_APP = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The Firefox that `FIREFOX_PATH` names, or the system's; else one is installed, if that can be. */
export function findFirefox(): FoundProgram {
  return findProgram({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    present: () => commandOnPath('firefox-esr', 'firefox') ?? firstFile([MAC_APP]),
    packages: ['firefox-esr'],
  });
}
