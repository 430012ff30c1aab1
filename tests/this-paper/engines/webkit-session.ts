import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import type { Wishes } from './engine.ts';
import { freePort } from '../../../scripts/free-port.ts';

/** Larger than any window of the tests. */
const SCREEN = '200x200x24';

/** A screen that only its number leads to. */
async function startScreen(): Promise<{ process: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdout.once('data', (data) => resolve(String(data).trim()));
    screen.once('exit', () => reject(new Error('Xvfb ended before it had a screen')));
  });
  return { process: screen, display: `:${number}` };
}

/** Settings of GTK, from which WebKit takes the wishes of a reader, and a toolbar that may be as narrow as a phone. */
function writeSettings(folder: string, wishes: Wishes): void {
  const settings = ['[Settings]', `gtk-enable-animations=${wishes.hasReducedMotion ? 0 : 1}`];
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), settings.join('\n'));
  writeFileSync(
    join(folder, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }',
  );
}

async function connect(address: string, program: string, wishes: Wishes): Promise<WebDriver> {
  const args = ['--automation', '--full-screen'];
  if (wishes.isDark) args.push('--dark-mode');
  // Scripts of pages, and not those of the driver.
  if (wishes.isWithoutScripts) args.push('--enable-javascript-markup=false');
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: program, args },
  });
  return new Builder().usingServer(address).withCapabilities(capabilities).build();
}

/** Waits until a driver answers; throws where it ends before that. */
async function waitForDriver(driver: ChildProcess, address: string): Promise<void> {
  const answers = () =>
    fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    await pause(20);
  }
}

/** A MiniBrowser under its driver, on a screen of its own; `end` ends all three. */
export async function startSession(
  program: string,
  wishes: Wishes,
): Promise<{ session: WebDriver; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  writeSettings(folder, wishes);
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: folder, GTK_THEME: undefined },
  });
  const address = `http://127.0.0.1:${port}`;
  const kill = () => {
    driver.kill();
    // Without its screen the browser ends too.
    screen.process.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  try {
    await waitForDriver(driver, address);
    const session = await connect(address, program, wishes);
    const end = async () => {
      await session.quit();
      process.off('exit', kill);
      kill();
    };
    return { session, end };
  } catch (error) {
    kill();
    throw error;
  }
}
