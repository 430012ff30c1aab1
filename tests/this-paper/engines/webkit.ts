import { By, Key as SeleniumKey } from 'selenium-webdriver';
import type { Engine, Key } from './engine.ts';
import { takeComplaints } from './listening-site.ts';
import { startSession } from './webkit-session.ts';

const KEYS: Record<Key, string> = {
  ArrowRight: SeleniumKey.ARROW_RIGHT,
  Enter: SeleniumKey.ENTER,
  Escape: SeleniumKey.ESCAPE,
  Home: SeleniumKey.HOME,
  Tab: SeleniumKey.TAB,
};
/** How long a page may take to load, in milliseconds. */
const PATIENCE = 30_000;

/** WebKitGTK, through its driver of classic WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  cannot: {
    hasForcedColors: 'WebKit has no forced colors',
    hasTouch: 'its driver makes a mouse of a finger',
    print: 'its driver has no command for it',
  },
  async launch(program, origin, wishes = {}) {
    const { session, end } = await startSession(program, wishes);
    const heard: string[] = [];
    const listen = async () => void heard.push(...(await session.executeScript<string[]>(takeComplaints)));
    const write = (text: string) => session.actions().sendKeys(text).perform();
    // The driver goes on before scripts and pictures are there.
    const loaded = async () =>
      void (await session.wait(() => session.executeScript(() => document.readyState === 'complete'), PATIENCE));
    return {
      goto: async (path) => {
        await listen();
        await session.get(origin + path);
        await loaded();
      },
      reload: async () => {
        await listen();
        await session.navigate().refresh();
        await loaded();
      },
      evaluate: (act, ...args) => session.executeScript(act as never, ...args),
      click: async (selector) => {
        const element = await session.findElement(By.css(selector));
        // The driver scrolls as the page wishes, which takes a while, and clicks at once.
        await session.executeScript(
          (found: Element) => found.scrollIntoView({ behavior: 'instant', block: 'center' }),
          element,
        );
        await element.click();
      },
      tap: () => Promise.reject(new Error('The driver of WebKit does not tap')),
      press: (key) => write(KEYS[key]),
      type: write,
      resize: async (width, height) => {
        await session.manage().window().setRect({ width, height });
        await session.wait(() => session.executeScript((wanted: number) => innerWidth === wanted, width), PATIENCE);
      },
      screenshot: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
      print: () => Promise.reject(new Error('The driver of WebKit does not print')),
      complaints: async () => {
        await listen();
        return heard.splice(0);
      },
      close: end,
    };
  },
};
