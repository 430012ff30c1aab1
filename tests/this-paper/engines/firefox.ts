import { launch } from 'puppeteer-core';
import type { Engine, Wishes } from './engine.ts';
import { takeComplaints } from './listening-site.ts';

/** Wishes are preferences of a fresh profile: WebDriver BiDi in Firefox has no commands for them. */
function preferences(wishes: Wishes): Record<string, boolean | number> {
  return {
    'layout.css.prefers-color-scheme.content-override': wishes.isDark ? 0 : 1,
    'ui.prefersReducedMotion': wishes.hasReducedMotion ? 1 : 0,
    // 2 replaces the colors of every page, 0 those where the system asks for it.
    'browser.display.document_color_use': wishes.hasForcedColors ? 2 : 0,
    'javascript.enabled': !wishes.isWithoutScripts,
    'dom.w3c_touch_events.enabled': wishes.hasTouch ? 1 : 0,
  };
}

/** Firefox, through WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  cannot: {},
  async launch(program, origin, wishes = {}) {
    const browser = await launch({
      browser: 'firefox',
      executablePath: program,
      extraPrefsFirefox: preferences(wishes),
      defaultViewport: null,
    });
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) heard.push(message.text());
    });
    const listen = async () => void heard.push(...(await page.evaluate(takeComplaints)));
    return {
      goto: async (path) => {
        await listen();
        await page.goto(origin + path);
      },
      reload: async () => {
        await listen();
        await page.reload();
      },
      evaluate: (act, ...args) => page.evaluate(act as never, ...(args as never)),
      click: (selector) => page.click(selector),
      tap: (selector) => page.tap(selector),
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      resize: async (width, height) => {
        await page.setViewport({ width, height });
        await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
      },
      screenshot: () => page.screenshot(),
      print: () => page.pdf(),
      complaints: async () => {
        await listen();
        return heard.splice(0);
      },
      close: () => browser.close(),
    };
  },
};
