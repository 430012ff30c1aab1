import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { planJobs } from '../../../../lab/run/plan-jobs.ts';
import { isDone } from '../../../../lab/run/schedule.ts';
import { settingsHash, Store } from '../../../../lab/run/store.ts';
import { FULL, settingsSchema, SMOKE } from '../../../../lab/settings.ts';
import { given } from '../lab-builders.ts';

const root = mkdtempSync(join(tmpdir(), 'lab-store-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const made = () => {
  count += 1;
  return new Store(join(root, String(count)));
};

describe('Store', () => {
  test('gives back what was written, in folders that it makes', () => {
    const store = made();
    store.write('a/b/c.ckpt', Uint8Array.of(1, 2, 255));
    store.writeJson('a/d.json', { text: 'é', list: [1, null] });
    expect([...store.readBytes('a/b/c.ckpt')]).toEqual([1, 2, 255]);
    expect(store.readJson('a/d.json')).toEqual({ text: 'é', list: [1, null] });
    expect(readdirSync(join(store.folder, 'a')).toSorted()).toEqual(['b', 'd.json']);
  });

  test('writes over an older file and removes one, also where there is none', () => {
    const store = made();
    store.writeJson('a.json', 1);
    store.writeJson('a.json', 2);
    expect(store.readJson('a.json')).toBe(2);
    store.remove('a.json');
    store.remove('a.json');
    expect(store.has('a.json')).toBe(false);
  });

  test('does not take the half of a file that a kill left for a result', () => {
    const store = made();
    store.writeJson('other.json', 1);
    writeFileSync(`${store.path('tagging.ckpt')}.123.part`, 'half');
    expect(store.has('tagging.ckpt')).toBe(false);
    const job = given(planJobs(SMOKE).find(({ id }) => id === 'tagging'));
    expect(isDone(store, job)).toBe(false);
    // Its measurements alone do not make it done either.
    store.writeJson('tagging.json', 1);
    expect(isDone(store, job)).toBe(false);
    store.write('tagging.ckpt', 'whole');
    expect(isDone(store, job)).toBe(true);
    expect(readdirSync(store.folder)).toContain('tagging.ckpt');
  });

  test('names a file that is missing or damaged and tells what to do', () => {
    const store = made();
    expect(() => store.readJson('a.json')).toThrow(`${store.path('a.json')} is missing: run the lab without --only`);
    store.write('a.json', '{"half": ');
    expect(() => store.readJson('a.json')).toThrow(`${store.path('a.json')} is damaged: it is not JSON. Delete it`);
  });
});

describe('settingsHash', () => {
  test('is the same for the same settings and another for each change', () => {
    const changes = [
      FULL,
      SMOKE,
      { ...FULL, dataSeed: FULL.dataSeed + 1 },
      { ...FULL, tagging: { ...FULL.tagging, rate: 1e-3 } },
      { ...FULL, seeds: [1, 2, 3, 4, 7] },
      { ...FULL, postTraining: { ...FULL.postTraining, beta: 0.2 } },
    ];
    expect(new Set(changes.map(settingsHash)).size).toBe(changes.length);
    expect(settingsHash(settingsSchema.parse(structuredClone(FULL)))).toBe(settingsHash(FULL));
    expect(settingsHash(FULL)).toMatch(/^[0-9a-f]{16}$/);
  });
});
