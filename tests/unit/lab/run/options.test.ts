import { describe, expect, test } from 'vitest';
import { PARTS } from '../../../../lab/run/jobs.ts';
import { readOptions, USAGE } from '../../../../lab/run/options.ts';
import { STUDIES } from '../../../../lab/settings.ts';

describe('readOptions', () => {
  test('asks for a full run of all that is missing where nothing is given', () => {
    expect(readOptions([])).toEqual({
      isSmoke: false,
      only: undefined,
      study: undefined,
      workers: undefined,
      out: undefined,
    });
  });

  test('reads every option', () => {
    expect(readOptions(['--only', 'probes', '--workers', '3'])).toMatchObject({ only: 'probes', workers: 3 });
    expect(readOptions(['--smoke', '--out=some/folder'])).toMatchObject({ isSmoke: true, out: 'some/folder' });
    for (const part of PARTS) expect(readOptions(['--only', part]).only).toBe(part);
    for (const study of STUDIES) expect(readOptions(['--study', study]).study).toBe(study);
  });

  test.each([
    ['--fast', /--fast/],
    ['probes', /probes/],
    ['-s', /-s/],
    ['--only', /--only/],
  ])('shows the usage at %s', (argument, message) => {
    expect(() => readOptions([argument])).toThrow(message);
    expect(() => readOptions([argument])).toThrow(USAGE);
  });

  test('names a part that does not exist and those that do', () => {
    expect(() => readOptions(['--only', 'probe'])).toThrow(
      `--only probe: there is no such part. Parts: ${PARTS.join(', ')}`,
    );
  });

  test('names a study that does not exist and those that do', () => {
    expect(() => readOptions(['--study', 'doses'])).toThrow(
      `--study doses: there is no such study. Studies: ${STUDIES.join(', ')}`,
    );
    expect(() => readOptions(['--smoke', '--study', 'main'])).toThrow('leave out --only and --study');
  });

  test.each(['0', '65', '1.5', 'many', '', '-2'])('refuses %j workers', (workers) => {
    expect(() => readOptions([`--workers=${workers}`])).toThrow(
      `--workers ${workers}: give a whole number from 1 to 64`,
    );
  });

  test('refuses --out without --smoke', () => {
    expect(() => readOptions(['--out', 'somewhere'])).toThrow('--out is for --smoke: a full run writes into content/');
  });

  test('the usage names every option and part', () => {
    for (const word of ['--smoke', '--only', '--study', '--workers', '--out', ...PARTS, ...STUDIES])
      expect(USAGE).toContain(word);
  });
});
