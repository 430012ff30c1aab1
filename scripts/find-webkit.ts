import { globSync } from 'node:fs';
import { commandOnPath, findProgram, firstFile, type FoundProgram } from './find-browser.ts';

/** Where systems put the smallest browser on WebKitGTK. */
const MINI_BROWSERS = '/usr/{lib,lib64,libexec,lib/*}/webkit2gtk-4.1/MiniBrowser';

/** The driver and the screen that the browser needs to be there too. */
function presentWebkit(): string | null {
  const isDriven = commandOnPath('WebKitWebDriver') && commandOnPath('Xvfb');
  return isDriven ? firstFile(globSync(MINI_BROWSERS).toSorted()) : null;
}

/** The MiniBrowser of WebKitGTK that `WEBKIT_PATH` names, or the system's; else one is installed, if that can be. */
export function findWebkit(): FoundProgram {
  return findProgram({
    name: 'WebKit',
    variable: 'WEBKIT_PATH',
    present: presentWebkit,
    packages: ['webkit2gtk-driver', 'xvfb'],
  });
}
