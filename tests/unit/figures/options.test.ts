import { describe, expect, test } from 'vitest';
import { readOptions, USAGE } from '../../../figures/options.ts';

describe('readOptions', () => {
  test('takes figures from the network and keeps pictures where nothing is given', () => {
    expect(readOptions([])).toEqual({ from: undefined, force: false });
  });

  test('reads every option', () => {
    expect(readOptions(['--from', 'some/folder', '--force'])).toEqual({ from: 'some/folder', force: true });
  });

  test.each([
    ['--fast', /--fast/],
    ['gradcam-main.jpeg', /gradcam-main/],
    ['--from', /--from/],
    ['--from=', /--from needs the name of a folder/],
    ['--force=yes', /--force/],
  ])('shows the usage at %s', (argument, message) => {
    expect(() => readOptions([argument])).toThrow(message);
    expect(() => readOptions([argument])).toThrow(USAGE);
  });
});
