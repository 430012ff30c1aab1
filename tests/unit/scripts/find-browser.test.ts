import { afterEach, expect, test, vi } from 'vitest';
import { commandOnPath, findProgram } from '../../../scripts/find-browser.ts';

const WANTED = { name: 'Lynx', variable: 'LYNX_PATH', present: () => null, packages: ['lynx'] };

afterEach(() => vi.unstubAllEnvs());

test('the file that the variable names is taken', () => {
  vi.stubEnv('LYNX_PATH', process.execPath);
  expect(findProgram(WANTED)).toEqual({ path: process.execPath });
});

test('a variable that names no file is refused', () => {
  vi.stubEnv('LYNX_PATH', '/nowhere/lynx');
  expect(() => findProgram(WANTED)).toThrow('LYNX_PATH is "/nowhere/lynx", but there is no such file; name the Lynx');
});

test('one that is there is not installed again', () => {
  const bring = vi.fn<() => boolean>();
  expect(findProgram({ ...WANTED, present: () => '/usr/bin/lynx', bring })).toEqual({ path: '/usr/bin/lynx' });
  expect(bring).not.toHaveBeenCalled();
});

test('what is brought is looked for again', () => {
  let path: string | null = null;
  const bring = () => {
    path = '/opt/lynx';
    return true;
  };
  expect(findProgram({ ...WANTED, present: () => path, bring })).toEqual({ path: '/opt/lynx' });
});

test('where nothing can be installed, the reason is plain', () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(findProgram(WANTED)).toEqual({
    reason: 'there is no Lynx, and this system has no apt-get to install it with',
  });
  expect(commandOnPath('node')).toBeNull();
});
