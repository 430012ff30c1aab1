import { expect, test } from 'vitest';
import { sites } from '../../build/built-sites.ts';
import { excess, PageWeight } from '../../build/page-weight.ts';

const site = sites[0] ?? expect.unreachable('no site is built');
const weight = new PageWeight(site);

/** Most kB of a page with its styles, whatever numbers it has, by the first pattern that its file matches. */
const PAGE_BUDGETS = [
  [/^charts\/.+\//, 20],
  // The pages with most charts.
  [/^how-far(-pivot)?\//, 50],
  [/^lab\//, 70],
  [/./, 35],
] as const;

test('every page stays within the bytes of its kind', () => {
  const faults = site.faults((_, page) => {
    const [, budget] = PAGE_BUDGETS.find(([pattern]) => pattern.test(page))!;
    return excess(budget * 1000, 'HTML, gzip', weight.zipped([page]));
  });
  expect(faults).toEqual([]);
});

test('the miniature takes at most 600 kB a checkpoint and 50 kB of code', () => {
  const checkpoints = site.named(/\.ckpt$/);
  expect(checkpoints.length).toBeGreaterThan(1);
  for (const file of checkpoints)
    expect(excess(600_000, 'Checkpoint', [{ name: file, bytes: site.bytesOf(file).length }])).toEqual([]);
  const code = site.named(/live-(?:bench|worker).*\.js$|kernels.*\.wasm$/);
  expect(code.length).toBe(3);
  expect(excess(50_000, 'Code of the miniature, gzip', weight.zipped(code))).toEqual([]);
});
