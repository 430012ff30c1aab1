import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StallWatch } from '../../../../src/lib/base/stall-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a host that is slow but sends something is not given up', () => {
  const watch = new StallWatch('example.org', 1000);
  for (let chunk = 0; chunk < 5; chunk += 1) {
    vi.advanceTimersByTime(900);
    watch.heard();
  }
  expect(watch.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(watch.signal.reason).toMatchObject({ message: 'example.org sent nothing for 1 s' });
});

test('a host is not watched any more once all is there', () => {
  const watch = new StallWatch('example.org', 1000);
  watch.stop();
  vi.advanceTimersByTime(5000);
  expect(watch.signal.aborted).toBe(false);
});
