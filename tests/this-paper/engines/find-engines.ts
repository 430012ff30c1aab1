import type { TestProject } from 'vitest/node';
import { findFirefox } from '../../../scripts/find-firefox.ts';
import { findWebkit } from '../../../scripts/find-webkit.ts';
import type { FoundProgram } from '../../../scripts/find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    firefox: FoundProgram;
    webkit: FoundProgram;
  }
}

/** Finds the browsers, and says once which tests are skipped for want of one. */
export default function findEngines(project: TestProject): void {
  const [firefox, webkit] = [findFirefox(), findWebkit()];
  for (const [name, program] of Object.entries({ Firefox: firefox, WebKit: webkit }))
    if ('reason' in program) console.log(`The tests in ${name} are skipped: ${program.reason}.`);
  project.provide('firefox', firefox);
  project.provide('webkit', webkit);
}
