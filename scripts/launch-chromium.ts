import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium, findWholeChromium } from './find-chromium.ts';

/** Without a sandbox, which Chromium needs as root, and without calls of its own to other hosts. */
const SETTINGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium for tests and measurements, with further settings of its command line and of Playwright. */
export function launchChromium(settings: readonly string[] = [], options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...SETTINGS, ...settings], ...options });
}

/**
 * The Chromium of readers, for what the one without a window lacks: the cache of whole pages, and a guess of how fast the
 * network is, by which pictures far below are loaded or not.
 */
export function launchWholeChromium(options: LaunchOptions = {}): Promise<Browser> {
  return launchChromium([], { executablePath: findWholeChromium(), ...options });
}
