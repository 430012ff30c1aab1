import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage, origin, shiftsOf, stir, wakeCharts, watchShifts } from './browser.ts';

const HOME = RICH_SITE.base;
/** Two panels of two lines, at three sizes each. */
const CHART = `${HOME}charts/rain/`;

async function openChart(path = CHART, options = {}): Promise<Page> {
  const { page } = await openPage(path, options);
  await wakeCharts(page);
  return page;
}

/** Share of a canvas that is drawn on. */
function inkShare(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('canvas')].map((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 3 && value > 0).length / (canvas.width * canvas.height);
    }),
  );
}

describe('live charts', () => {
  test('draw every panel of every kind without a complaint or an outside request', async () => {
    const { page, complaints } = await openPage(`${HOME}chart-kinds/`);
    await wakeCharts(page);
    const panels = await page.locator('result-chart .panel').count();
    const ink = await inkShare(page);
    expect(ink).toHaveLength(panels);
    expect(Math.min(...ink)).toBeGreaterThan(0.005);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['a chart is near the screen', HOME],
    ['a reader stirs', `${HOME}charts/lead/`],
  ])('do not load Chart.js before %s', { tags: 'all' }, async (_, path) => {
    const { page, requests } = await openPage(path, { viewport: { width: 390, height: 500 } });
    if (path === HOME) await stir(page);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('live-chart'))).toEqual([]);
    await wakeCharts(page);
    expect(requests.filter((url) => url.includes('live-chart'))).toHaveLength(1);
  });

  test('do not take a pointer at rest for a reader who stirs', { tags: 'all' }, async () => {
    const { page, requests } = await openPage(`${HOME}charts/lead/`);
    const tell = (movementX: number) =>
      page.evaluate((x) => dispatchEvent(new PointerEvent('pointermove', { movementX: x })), movementX);
    await tell(0);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('live-chart'))).toEqual([]);
    await tell(1);
    await page.locator('result-chart[data-live]').waitFor();
  });

  test('lie exactly over the SVG, and nothing moves when they come', async () => {
    const { page } = await openPage(`${HOME}chart-kinds/`, { viewport: { width: 390, height: 844 } });
    await watchShifts(page);
    await wakeCharts(page);
    expect(await shiftsOf(page)).toEqual([]);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('canvas')].map((canvas) => {
        const svg = canvas.parentElement?.querySelector('svg');
        const [a, b] = [canvas.getBoundingClientRect(), svg?.getBoundingClientRect()];
        return b
          ? Math.max(
              Math.abs(a.x - b.x),
              Math.abs(a.y - b.y),
              Math.abs(a.width - b.width),
              Math.abs(a.height - b.height),
            )
          : Infinity;
      }),
    );
    expect(Math.max(...boxes)).toBeLessThan(1);
  });

  test('draw their markers where the SVG has them', { tags: 'all' }, async () => {
    const page = await openChart();
    const drawing = page.locator('.panel').first().locator('.drawing');
    const darkAt = (share: { x: number; y: number }) =>
      drawing.locator('canvas').evaluate((canvas: HTMLCanvasElement, at) => {
        const pixel = canvas
          .getContext('2d')
          ?.getImageData(Math.round(at.x * canvas.width), Math.round(at.y * canvas.height), 1, 1).data;
        return pixel?.[3] ?? 0;
      }, share);
    // The filled circles of the SVG, in the color of the first method.
    const centers = await drawing.locator('svg').evaluate((svg: SVGSVGElement) => {
      const { width, height } = svg.viewBox.baseVal;
      return [...svg.querySelectorAll<SVGPathElement>('path[fill="var(--color-series-1)"]:not([fill-opacity])')].map(
        (path) => {
          const box = path.getBBox();
          return { x: (box.x + box.width / 2) / width, y: (box.y + box.height / 2) / height };
        },
      );
    });
    expect(centers).toHaveLength(3);
    for (const center of centers) expect(await darkAt(center)).toBe(255);
  });
});

describe('a number in prose', () => {
  const readout = (page: Page) => page.locator('#chart-baskets .readout:visible');

  test('lets its point in the chart be read out while it is pointed at, and leads there', async () => {
    const { page } = await openPage(HOME);
    const number = page.locator('number-link[data-at="harvest.small"]').first();
    await number.hover();
    await readout(page).waitFor();
    expect(await readout(page).innerText()).toContain('Small basket');
    await page.mouse.move(0, 0);
    await readout(page).waitFor({ state: 'hidden' });
    await number.locator('a').focus();
    await readout(page).waitFor();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#chart-baskets');
  });

  test('without JavaScript is a link to its chart', async () => {
    const { page } = await openPage(HOME, { javaScriptEnabled: false });
    await page.locator('number-link a').first().click();
    expect(new URL(page.url()).hash).toBe('#chart-baskets');
  });

  test('whose place is a cell of a table frames it while it is pointed at', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}chart-kinds/`);
    await page.locator('number-link[data-at="edible.small"]').hover();
    const framed = page.locator('#chart-baskets-one-by-one td[data-marked]');
    expect(await framed.evaluateAll((cells) => cells.map(({ dataset }) => dataset['at']))).toEqual(['edible.small']);
    await page.mouse.move(0, 0);
    expect(await framed.count()).toBe(0);
  });

  test('of a chart elsewhere leads to that chart with its point read out', { tags: 'all' }, async () => {
    const { page } = await openPage(HOME);
    await page.locator('a.number[href^="/rich/charts/lead/?at=gaps.found"]').first().click();
    await wakeCharts(page);
    expect(await page.locator('.readout:visible').innerText()).toContain('Mushrooms found');
  });
});

describe('a number or a figure that is followed', () => {
  test('leaves its point marked, and offers the way back by mouse and keyboard', async () => {
    const { page } = await openPage(HOME);
    const link = page.locator('number-link[data-at="harvest.small"] a').first();
    await link.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('#chart-baskets .readout:visible').waitFor();
    await page.locator('.way-back').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('way-back');
    await page.keyboard.press('Enter');
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator('.way-back').count()).toBe(0);
  });

  test('shows its chart in a card, with the point marked where it has one', async () => {
    const { page, complaints } = await openPage(HOME);
    const card = page.locator('.card:popover-open');
    await page.locator('number-link:not([data-at]) a').first().focus();
    await card.locator('svg').waitFor();
    expect(await card.innerText()).toContain('Figure 2.');
    await page.locator('number-link[data-at="harvest.small"] a').first().focus();
    await card.locator('canvas').waitFor();
    expect(await card.innerText()).toContain('Slow walks find more');
    expect(complaints).toEqual([]);
  });
});

test('a chart shows leads in place of scores, and its address keeps that', async () => {
  const page = await openChart();
  await page.getByRole('button', { name: 'Lead' }).click();
  expect(new URL(page.url()).search).toBe('?view=lead');
  await page.locator('[data-panel="found"]').getByRole('slider').focus();
  await page.keyboard.press('End');
  expect(await page.locator('.readout:visible').innerText()).toMatch(/Slow − Fast \+18\.5\u202fpp/);
  await page.keyboard.press('Escape');
  expect(await page.locator('.below').innerText()).toContain('Slow − Fast, percentage points');
  const restored = await openChart(`${CHART}?view=lead`);
  expect(await restored.getByRole('button', { name: 'Lead' }).getAttribute('aria-pressed')).toBe('true');
});

test('how a chart is read is said until a reader has read one', { tags: 'all' }, async () => {
  const page = await openChart();
  const hint = page.locator('.hint');
  expect(await hint.isVisible()).toBe(true);
  await page.locator('[data-panel="found"]').getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.reload();
  await wakeCharts(page);
  await hint.waitFor({ state: 'hidden' });
});

describe('what is pointed at', () => {
  test('is marked in all panels of a chart', async () => {
    const page = await openChart();
    const sliders = page.locator('result-chart').getByRole('slider');
    await sliders.nth(1).focus();
    await page.keyboard.press('End');
    const values = await sliders.evaluateAll((all) => all.map((slider) => (slider as HTMLInputElement).value));
    expect(values).toEqual(values.map(() => '2'));
  });

  test('is one model in every row where each circle is one, and is named', async () => {
    const { page } = await openPage(`${HOME}charts/lead/`, { hasTouch: true });
    await wakeCharts(page);
    const readout = page.locator('.readout:visible');
    const slider = page.locator('result-chart').getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    const named = await readout.innerText();
    expect(named).toContain('Soaked wood');
    for (const measure of ['Mushrooms found', 'Edible ones']) expect(named).toContain(measure);
    expect(await slider.getAttribute('aria-valuetext')).toContain('Soaked wood');
    await page.keyboard.press('Escape');
    expect(await readout.count()).toBe(0);
    const box = await page.locator('result-chart canvas').boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) * 0.5, (box?.y ?? 0) + (box?.height ?? 0) * 0.3);
    expect(await readout.innerText()).toMatch(/with .*Mushrooms found/s);
  });
});

describe('the read-out', () => {
  const readout = (page: Page) => page.locator('.readout:visible');

  test('is the same by mouse, by touch and by keyboard', async () => {
    const page = await openChart(CHART, { hasTouch: true });
    const panel = page.locator('[data-panel="found"]');
    const slider = panel.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const byKeyboard = await readout(page).innerText();
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      'Wet wood: Slow 58.5%, Fast 44.0%, gap plus 14.5 percentage points',
    );
    expect(byKeyboard).toContain('+14.5\u202fpp');
    await page.keyboard.press('Escape');
    expect(await readout(page).count()).toBe(0);
    const box = await panel.locator('canvas').boundingBox();
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) * 0.53, y: (box?.y ?? 0) + (box?.height ?? 0) * 0.4 };
    await page.mouse.move(at.x, at.y);
    expect(await readout(page).innerText()).toBe(byKeyboard);
    await page.mouse.move(0, 0);
    expect(await readout(page).count()).toBe(0);
    await page.touchscreen.tap(at.x, at.y);
    expect(await readout(page).innerText()).toBe(byKeyboard);
  });

  test('leaves a series out that is switched off, and its gap', { tags: 'all' }, async () => {
    const page = await openChart();
    await page.getByRole('button', { name: 'Fast' }).click();
    await page.locator('[data-panel="edible"]').getByRole('slider').focus();
    await page.keyboard.press('End');
    const text = await readout(page).innerText();
    expect(text).toContain('Slow');
    expect(text).not.toContain('Fast');
    const spoken = await page.locator('[data-panel="edible"]').getByRole('slider').getAttribute('aria-valuetext');
    expect(spoken).toBe('Soaked wood: Slow 47.5%');
  });
});

describe('the permalink', () => {
  test('restores which series are off and which point is read out', async () => {
    const page = await openChart(`${CHART}?hide=slow&at=edible.wet`);
    expect(await page.getByRole('button', { name: 'Slow' }).getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.readout:visible').innerText()).toContain('Wet wood');
  });

  test('of a panel as a whole rings that panel, alone, until another point is read out', async () => {
    const page = await openChart(`${CHART}?at=edible`);
    const ringed = () =>
      page.locator('.panel[data-marked]').evaluateAll((panels) => panels.map((panel) => panel.dataset['panel']));
    expect(await ringed()).toEqual(['edible']);
    expect(await page.locator('.readout:visible').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?at=edible');
    await page.locator('[data-panel="edible"]').getByRole('slider').press('ArrowRight');
    expect(await ringed()).toEqual([]);
    expect(await page.locator('.readout:visible').count()).toBe(1);
  });

  test('of a cell of a table frames that cell, and brings it into sight', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}charts/baskets-one-by-one/?at=edible.large`, {
      viewport: { width: 200, height: 600 },
    });
    expect(
      await page.locator('td[data-marked]').evaluateAll((cells) => cells.map(({ dataset }) => dataset['at'])),
    ).toEqual(['edible.large']);
    const [cell, box] = await Promise.all(
      ['td[data-marked]', 'tinted-table .table-scroll'].map((part) => page.locator(part).boundingBox()),
    );
    expect((cell?.x ?? 999) + (cell?.width ?? 0)).toBeLessThanOrEqual(Math.ceil((box?.x ?? 0) + (box?.width ?? 0)));
  });

  test('of a chart inside a page leads to what is shown there', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}findings/slower/`);
    await wakeCharts(page);
    const figure = page.locator('#chart-baskets');
    await figure.getByRole('button', { name: 'Fast' }).click();
    await figure.locator('a[data-permalink]').click();
    await page.waitForURL(`${origin}${HOME}charts/baskets/?hide=fast`);
    await wakeCharts(page);
    expect(await page.getByRole('button', { name: 'Fast' }).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a chart that is moved in the document', { tags: 'all' }, () => {
  test('is live again, with one canvas a panel and one button a series', async () => {
    const page = await openChart();
    await page.locator('result-chart').evaluate((chart) => {
      delete (chart as HTMLElement).dataset['live'];
      chart.parentElement?.append(chart);
    });
    await wakeCharts(page);
    expect(await page.locator('canvas').count()).toBe(await page.locator('result-chart .panel').count());
    expect(await page.locator('.legend [data-series] button').count()).toBe(2);
    expect(await page.locator('.switch button').count()).toBe(2);
    expect(await page.locator('.legend button button').count()).toBe(0);
  });
});

describe('a change of theme', () => {
  test('redraws the charts in its colors', async () => {
    const page = await openChart();
    const colors = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const found = new Set<string>();
        for (let at = 0; at < pixels.length; at += 4)
          if (pixels[at + 3] === 255) found.add(pixels.slice(at, at + 3).join(','));
        return [...found];
      });
    expect(await colors()).toContain('11,110,95');
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    await expect.poll(colors).toContain('60,203,176');
    expect(await colors()).not.toContain('11,110,95');
  });
});
