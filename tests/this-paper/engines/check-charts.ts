import { expect, test } from 'vitest';
import type { Driver } from './engine.ts';
import { countVisible, focus, inkShares, textOf, waitFor, wakeCharts } from './in-page.ts';

/** Live charts, and numbers in prose that lead to them. */
export function checkCharts(driver: () => Driver): void {
  test('every chart of the home page comes up when it is scrolled to, and is drawn', async () => {
    await driver().goto('/');
    await wakeCharts(driver());
    const ink = await inkShares(driver());
    expect(ink).toHaveLength(await driver().evaluate(() => document.querySelectorAll('result-chart .panel').length));
    expect(Math.min(...ink)).toBeGreaterThan(0.005);
    expect(await driver().complaints()).toEqual([]);
  });

  test('a chart is read out by keyboard', async () => {
    const slider = '[data-panel="ocr-chart"] input[type="range"]';
    const spoken = () =>
      driver().evaluate((wanted) => document.querySelector(wanted)?.getAttribute('aria-valuetext'), slider);
    await driver().goto('/charts/encoder-scaling/');
    await wakeCharts(driver());
    await focus(driver(), slider);
    await driver().press('Home');
    const first = await spoken();
    await driver().press('ArrowRight');
    await expect.poll(spoken).not.toBe(first);
    expect(await spoken()).toMatch(/^SigLIP2-L\/16: .*\bDPO .* percentage points$/);
    expect(await textOf(driver(), '.readout:not([hidden])')).toContain('SigLIP2-L/16');
    await driver().press('Escape');
    await expect.poll(() => countVisible(driver(), '.readout')).toBe(0);
  });

  test('a number in prose marks its point while it has the focus, and leads there', async () => {
    await driver().goto('/findings/larger-encoders/');
    await focus(driver(), 'number-link[data-at="ocr-chart.g16"] a');
    await waitFor(driver(), '#chart-encoder-scaling .readout:not([hidden])');
    expect(await textOf(driver(), '#chart-encoder-scaling .readout:not([hidden])')).toContain('SigLIP2-g/16');
    await driver().press('Enter');
    await expect.poll(() => driver().evaluate(() => location.hash)).toBe('#chart-encoder-scaling');
    expect(await driver().complaints()).toEqual([]);
  });
}
