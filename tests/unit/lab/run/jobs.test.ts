import { describe, expect, test } from 'vitest';
import { encoderOf, PARTS, planJobs, RATES_ID } from '../../../../lab/run/jobs.ts';
import { FULL, SMOKE } from '../../../../lab/settings.ts';
import { given } from '../lab-builders.ts';

describe.each([
  ['full', FULL],
  ['smoke', SMOKE],
])('the %s plan', (_name, settings) => {
  const jobs = planJobs(settings);
  const ids = jobs.map(({ id }) => id);

  test('has every job once, each after those that it needs', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, { id, needs }] of jobs.entries()) {
      for (const need of needs) {
        expect(ids, `${id} needs ${need}`).toContain(need);
        expect(ids.indexOf(need), `${id} needs ${need} before it`).toBeLessThan(at);
      }
    }
  });

  test('gives every job a part that can be redone and a time', () => {
    for (const { part, seconds } of jobs) {
      expect(PARTS).toContain(part);
      expect(seconds).toBeGreaterThan(0);
    }
    expect(new Set(jobs.map(({ part }) => part))).toEqual(new Set(PARTS.filter((part) => part !== 'report')));
  });

  test('has one base model for each seed, which SFT and DPO start from, and probes all three', () => {
    for (const seed of settings.seeds) {
      const base = given(jobs.find((job) => job.kind === 'base' && job.model === 'base' && job.seed === seed));
      const posts = jobs.filter(
        (job) => job.kind === 'post' && job.part === 'post-training' && job.model === 'base' && job.seed === seed,
      );
      const methods = posts.flatMap((job) => (job.kind === 'post' ? [`${job.method} ${job.scenes}`] : []));
      const sizes = [settings.scenes.preference, ...settings.postTraining.dataSizes];
      expect(methods.toSorted()).toEqual(
        ['dpo', 'sft'].flatMap((name) => sizes.map((size) => `${name} ${size}`)).toSorted(),
      );
      for (const { needs } of posts) expect(needs).toEqual(expect.arrayContaining([base.id, RATES_ID]));
      const probed = jobs.flatMap((job) => (job.kind === 'probe' ? [job.checkpoint] : []));
      for (const { id } of [base, ...posts]) expect(probed).toContain(id);
    }
  });

  test('tries every rate with both methods on a seed that is not measured', () => {
    const sweep = jobs.filter((job) => job.part === 'sweep' && job.kind === 'post');
    expect(sweep).toHaveLength(2 * settings.postTraining.rates.length);
    for (const job of sweep) expect(job).toMatchObject({ seed: settings.postTraining.sweepSeed });
    expect(settings.seeds).not.toContain(settings.postTraining.sweepSeed);
    const choice = given(jobs.find(({ id }) => id === RATES_ID));
    expect(choice.needs.toSorted()).toEqual(sweep.map(({ id }) => id).toSorted());
  });

  test('does not ask for more scenes than there are', () => {
    for (const job of jobs) {
      const { preference, heldOut } = settings.scenes;
      expect('scenes' in job ? job.scenes : 0).toBeLessThanOrEqual(job.kind === 'maps' ? heldOut : preference);
    }
  });
});

test('models with the same encoder share its stage 0', () => {
  const tagged = planJobs(FULL).flatMap((job) => (job.kind === 'tagging' ? [job.model] : []));
  expect(tagged).toEqual(['base', 'small-encoder']);
  expect(encoderOf(FULL, 'small-lm')).toBe('base');
  expect(encoderOf(FULL, 'small-both')).toBe('small-encoder');
});
