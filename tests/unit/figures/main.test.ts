/** @module-tag all */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USAGE } from '../../../figures/options.ts';
import { makeExample, makeFigure, makeGallery, sourceOf } from './figure-builders.ts';

/** Runs the command on the content of the running test. */
function figures(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['figures/main.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const figure = await makeFigure(120, 40);
const makeLamp = () => makeGallery([[sourceOf(figure), figure]], { lamp: makeExample() });

test('the command says how many pictures it made', () => {
  const { given } = makeLamp();
  const { status, stdout } = figures('--from', given);
  expect(stdout).toBe('Bringing the figures\n8 pictures made, 0 kept\n');
  expect(status).toBe(0);
});

test('the command ends with 1 and a line for each figure that it could not have', () => {
  const { given } = makeLamp();
  rmSync(join(given, 'figure.png'));
  const { status, stderr } = figures('--from', given);
  expect(stderr).toBe(`figure.png: ${join(given, 'figure.png')} is missing\n`);
  expect(status).toBe(1);
});

test('the command ends with 1 and the field where the content is wrong', () => {
  const { put } = makeLamp();
  put('paper/lamp.json', makeExample({ top: 30 }));
  const { status, stderr } = figures();
  expect(stderr).toContain(': panels.truth.box: ');
  expect(status).toBe(1);
});

test('the command says that there is nothing to do, which is no error', () => {
  makeGallery([], {});
  expect(figures()).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nThere are no examples in [^\n]*\n$/) });
});

test('the command ends with 2 and the usage at an option that it does not know', () => {
  makeLamp();
  const { status, stderr } = figures('--fast');
  expect(stderr).toContain(USAGE);
  expect(status).toBe(2);
});
