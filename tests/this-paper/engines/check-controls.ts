import { expect, test } from 'vitest';
import type { Driver } from './engine.ts';
import { backgroundOf, countVisible, focus, textOf, waitFor, waitForNone } from './in-page.ts';

const LIGHT = 'rgb(251, 250, 247)';
const DARK = 'rgb(16, 18, 22)';

/** Chooses in a list as a reader does; lists open in a window of the system, which drivers do not reach. */
function choose(driver: Driver, selector: string, value: string): Promise<void> {
  return driver.evaluate(
    (wanted, chosen) => {
      const list = document.querySelector<HTMLSelectElement>(wanted);
      if (!list) throw new Error(`No ${wanted}`);
      list.value = chosen;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    },
    selector,
    value,
  );
}

/** What a reader operates: theme, cards, gallery, data, search, lab. */
export function checkControls(driver: () => Driver): void {
  test('a theme changes the background and survives a reload', async () => {
    await driver().goto('/');
    expect(await backgroundOf(driver())).toBe(LIGHT);
    await choose(driver(), 'theme-toggle select', 'dark');
    expect(await backgroundOf(driver())).toBe(DARK);
    await driver().reload();
    expect(await backgroundOf(driver())).toBe(DARK);
    await waitFor(driver(), 'theme-toggle select');
    await choose(driver(), 'theme-toggle select', 'auto');
    expect(await backgroundOf(driver())).toBe(LIGHT);
  });

  test('a term is explained by its card while it has the focus, inside the window', async () => {
    await driver().resize(320, 640);
    await driver().goto('/method/');
    await focus(driver(), '.term');
    await waitFor(driver(), '.card:popover-open');
    const box = await driver().evaluate(() => {
      const { left, right, top, bottom } = document.querySelector('.card:popover-open')!.getBoundingClientRect();
      return { left, right, top, bottom };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.bottom).toBeLessThanOrEqual(640);
    await driver().press('Escape');
    await waitForNone(driver(), '.card:popover-open');
    expect(await driver().complaints()).toEqual([]);
  });

  test('a comparison opens and closes by keyboard, and its link has the focus again', async () => {
    await driver().goto('/gallery/');
    await waitFor(driver(), 'comparison-list[data-ready]');
    await focus(driver(), '[data-id="gradient-03"] h3 a');
    await driver().press('Enter');
    await waitFor(driver(), 'dialog[open] comparison-viewer[data-raw]');
    expect(await driver().evaluate(() => document.activeElement?.closest('dialog')?.open)).toBe(true);
    await driver().press('ArrowRight');
    await waitFor(driver(), 'dialog[open] comparison-viewer[data-raw][data-map*="gradient-04"]');
    expect(await driver().evaluate(() => location.search)).toBe('?example=gradient-04');
    await driver().press('Escape');
    await waitForNone(driver(), 'dialog[open]');
    await expect
      .poll(() => driver().evaluate(() => (document.activeElement as HTMLAnchorElement).pathname))
      .toBe('/gallery/gradient-04/');
    expect(await driver().complaints()).toEqual([]);
  });

  test('the data are filtered by words and by measure, and the address says so', async () => {
    const count = async () => Number.parseInt((await textOf(driver(), 'data-explorer output')).replaceAll(',', ''), 10);
    await driver().goto('/data/');
    await waitFor(driver(), 'data-explorer[data-ready]');
    const all = await count();
    await driver().click('data-explorer [name="words"]');
    await driver().type('qwen2.5-7b');
    await expect.poll(count).toBeLessThan(all);
    const found = await count();
    await choose(driver(), 'data-explorer [name="measure"]', 'GQA');
    await expect.poll(count).toBeLessThan(found);
    const query = await driver().evaluate(() => location.search);
    expect(query).toContain('words=qwen2.5-7b');
    expect(query).toContain('measure=GQA');
    expect(await driver().complaints()).toEqual([]);
  });

  test('the search opens with a key, finds a page and leads to it', async () => {
    await driver().resize(320, 640);
    await driver().goto('/');
    await waitFor(driver(), 'site-search button');
    await driver().type('/');
    await waitFor(driver(), 'site-search dialog[open] input:focus');
    await driver().type('platonic');
    await waitFor(driver(), '.results a');
    expect(await textOf(driver(), 'site-search [role="status"]')).toMatch(/^\d+ pages? found for “platonic”/);
    expect(await driver().evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const [first] = await driver().evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.results a')].map((link) => link.pathname),
    );
    expect(await driver().complaints()).toEqual([]);
    await driver().press('Enter');
    await expect.poll(() => driver().evaluate(() => location.pathname)).toBe(first);
  });

  test('the search closes with Escape and gives the focus back', async () => {
    await driver().goto('/');
    await waitFor(driver(), 'site-search button');
    await focus(driver(), 'site-search button');
    await driver().press('Enter');
    await waitFor(driver(), 'site-search dialog[open] input:focus');
    await driver().press('Escape');
    await waitForNone(driver(), 'dialog[open]');
    expect(await driver().evaluate(() => document.activeElement?.textContent)).toBe('Search');
  });

  test('the miniature of the lab runs and draws both maps', async () => {
    await driver().goto('/lab/');
    await waitFor(driver(), 'lab-live[data-ready] .dares button');
    await driver().click('lab-live .dares button');
    await waitFor(driver(), 'lab-live[data-live]:not([data-busy])');
    expect(await countVisible(driver(), '.result[data-method="dpo"] .cells rect')).toBe(144);
    expect(await textOf(driver(), 'lab-live .said')).toContain('The miniature answers');
    expect(await driver().complaints()).toEqual([]);
  });
}
