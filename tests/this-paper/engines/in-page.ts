import { expect } from 'vitest';
import type { Driver } from './engine.ts';

/** How many elements match that a reader can see. */
export function countVisible(driver: Driver, selector: string): Promise<number> {
  return driver.evaluate((wanted) => {
    const elements = [...document.querySelectorAll(wanted)];
    return elements.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .length;
  }, selector);
}

/** Waits until an element is there that matches. */
export async function waitFor(driver: Driver, selector: string): Promise<void> {
  await expect
    .poll(() => driver.evaluate((wanted) => document.querySelectorAll(wanted).length, selector), { message: selector })
    .toBeGreaterThan(0);
}

/** Waits until no element matches. */
export async function waitForNone(driver: Driver, selector: string): Promise<void> {
  await expect
    .poll(() => driver.evaluate((wanted) => document.querySelectorAll(wanted).length, selector), { message: selector })
    .toBe(0);
}

/** Text of the first element that matches; empty where there is none. */
export function textOf(driver: Driver, selector: string): Promise<string> {
  return driver.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

/** Puts the focus on the first element that matches, as the Tab key would. */
export function focus(driver: Driver, selector: string): Promise<void> {
  return driver.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

/** The color behind a page. */
export function backgroundOf(driver: Driver): Promise<string> {
  return driver.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

/** Scrolls to every chart, one after the other, and waits until it is live. */
export async function wakeCharts(driver: Driver): Promise<void> {
  const count = await driver.evaluate(() => document.querySelectorAll('result-chart').length);
  expect(count).toBeGreaterThan(0);
  // Someone is there.
  await driver.evaluate(() => dispatchEvent(new Event('pointermove')));
  for (let at = 0; at < count; at += 1) {
    await driver.evaluate(
      (place) => document.querySelectorAll('result-chart')[place]?.scrollIntoView({ behavior: 'instant' }),
      at,
    );
    await expect
      .poll(() =>
        driver.evaluate((place) => document.querySelectorAll('result-chart')[place]?.matches('[data-live]'), at),
      )
      .toBe(true);
  }
}

/** Share of each canvas that is drawn on. */
export function inkShares(driver: Driver): Promise<number[]> {
  return driver.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 3 && value > 0).length / (canvas.width * canvas.height);
    }),
  );
}
