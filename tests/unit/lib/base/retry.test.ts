import { describe, expect, test } from 'vitest';
import { PassingFault, retry, retryAfterMs } from '../../../../src/lib/base/retry.ts';

/** Tries work that fails so, in this order, and then gives "done"; with what was waited for. */
async function tryWith(faults: Error[], tries: number) {
  const waits: number[] = [];
  const left = [...faults];
  const patience = { tries, pauseMs: 1000, wait: async (ms: number) => waits.push(ms) };
  const work = async () => {
    const fault = left.shift();
    if (fault) throw fault;
    return 'done';
  };
  const outcome = await retry(patience, work).catch((error: Error) => error.message);
  return { outcome, waits };
}

const busy = (waitMs = 0) => new PassingFault('busy', { waitMs });

describe('retry', () => {
  test('waits longer each time', async () => {
    expect(await tryWith([busy(), busy()], 3)).toEqual({ outcome: 'done', waits: [1000, 3000] });
  });

  test('waits longer where the server asks for it, and no shorter', async () => {
    expect(await tryWith([busy(30_000), busy(10)], 3)).toEqual({ outcome: 'done', waits: [30_000, 3000] });
  });

  test.each<[string, Error[], number]>([
    ['after the last try', [busy(), busy()], 2],
    ['where the server asks for more than half a minute', [busy(), busy(30_001)], 3],
  ])('throws the fault %s', async (_, faults, tries) => {
    expect(await tryWith(faults, tries)).toEqual({ outcome: 'busy', waits: [1000] });
  });

  test.each<[string, Error[], number]>([
    ['any other error', [new Error('wrong')], 3],
    ['a fault of the only try', [new PassingFault('wrong')], 1],
  ])('throws %s at once', async (_, faults, tries) => {
    expect(await tryWith(faults, tries)).toEqual({ outcome: 'wrong', waits: [] });
  });
});

test.each([
  [null, 0],
  ['7', 7000],
  ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
  ['Thu, 01 Jan 2025 00:00:00 GMT', 0],
  ['soon', 0],
])('reads %j as a wait of %i ms', (header, ms) => {
  expect(retryAfterMs(header, Date.UTC(2026, 0, 1))).toBe(ms);
});
