import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';
import type { FoundProgram } from '../../../scripts/find-browser.ts';
import { checkCharts } from './check-charts.ts';
import { checkControls } from './check-controls.ts';
import { checkOffline } from './check-offline.ts';
import { checkPages } from './check-pages.ts';
import { checkWishes } from './check-wishes.ts';
import type { Driver, Engine } from './engine.ts';
import { startListeningSite, type ListeningSite } from './listening-site.ts';

/** Where the screen of a test that failed is kept. */
const SCREENS = 'test-results/engines';

async function keepScreen(driver: Driver, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  writeFileSync(join(SCREENS, `${name.replace(/\W+/g, '-')}.png`), await driver.screenshot());
}

/** All checks in one engine; where there is none, they are skipped, and their name says why. */
export function checkEngine(engine: Engine, found: FoundProgram): void {
  const { path = '', reason = '' }: { path?: string; reason?: string } = found;
  describe.skipIf(reason)(`${engine.name}${reason ? ` (skipped: ${reason})` : ''}`, () => {
    describe('in one window', () => {
      let site: ListeningSite | undefined;
      let shared: Driver | undefined;
      const driver = () => {
        if (!shared) throw new Error(`${engine.name} did not start`);
        return shared;
      };
      beforeAll(async () => {
        site = await startListeningSite(inject('origin'));
        shared = await engine.launch(path, site.origin);
      });
      afterAll(async () => {
        await shared?.close();
        await site?.stop();
      });
      beforeEach(async ({ task, onTestFailed }) => {
        onTestFailed(() => keepScreen(driver(), `${engine.name} ${task.name}`));
        await driver().resize(1280, 900);
        // What the test before has left.
        await driver().complaints();
      });
      checkPages(driver);
      checkCharts(driver);
      checkControls(driver);
    });
    describe('started as a reader wishes', () => {
      checkWishes(engine, path);
    });
    describe('without a network', () => {
      checkOffline(engine, path);
    });
  });
}
