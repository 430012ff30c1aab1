import { afterEach, expect, test, vi } from 'vitest';
import { keepQuery, queryOf, readNames } from '../../../../src/lib/base/address-state.ts';

afterEach(() => vi.unstubAllGlobals());

test('a query says what is not empty, keeps what it does not know, and can be read by people', () => {
  expect(queryOf({ at: 'ocr.l16', hide: 'a,b', words: 'x/y' }, '?utm=1&at=old')).toBe(
    '?utm=1&at=ocr.l16&hide=a,b&words=x/y',
  );
  expect(queryOf({ at: '' }, '?at=old')).toBe('');
  expect(readNames(['at', 'hide'], '?at=ocr.l16&other=1')).toEqual({ at: 'ocr.l16', hide: '' });
});

test('a browser that refuses another address stops nothing', () => {
  vi.stubGlobal('location', { pathname: '/gallery/', hash: '#lab' });
  const refuse = vi.fn<() => void>(() => {
    throw new DOMException('100 times in 30 seconds', 'SecurityError');
  });
  const replaceState = vi.fn<(state: unknown, title: string, address: string) => void>();
  vi.stubGlobal('history', { state: null, replaceState, pushState: refuse });
  expect(keepQuery('?at=a', { isStep: true })).toBe(false);
  expect(keepQuery('?at=a')).toBe(true);
  expect(replaceState).toHaveBeenCalledWith(null, '', '/gallery/?at=a#lab');
});
