import { describe, expect, test } from 'vitest';
import { baseId, PARTS, postId, pushId, RATES_ID, studyOf, wordingsId } from '../../../../lab/run/jobs.ts';
import { planJobs } from '../../../../lab/run/plan-jobs.ts';
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
    const probed = jobs.flatMap((job) => (job.kind === 'probe' ? [job.checkpoint] : []));
    for (const seed of settings.seeds) {
      const posts = jobs.filter((job) => job.kind === 'post' && job.part === 'post-training' && job.seed === seed);
      expect(posts.map(({ id }) => id)).toEqual([postId(seed, 'sft'), postId(seed, 'dpo')]);
      for (const { needs } of posts) expect(needs).toEqual([baseId(seed), RATES_ID]);
      for (const id of [baseId(seed), ...posts.map((post) => post.id)]) expect(probed).toContain(id);
    }
  });

  test('needs no job of another study for the main one', () => {
    const main = jobs.filter((job) => studyOf(job) === 'main');
    const known = main.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(main.flatMap(({ needs }) => needs)));
  });

  test('measures every dose from none to the highest rate, and each wording once a base model', () => {
    const { dose, wordings } = settings;
    const pushed = jobs.filter(({ kind }) => kind === 'push').map(({ id }) => id);
    expect(pushed).toHaveLength(dose.seeds.length * (1 + 2 * (1 + dose.rates.length) + dose.beta.rates.length));
    for (const seed of dose.seeds)
      expect(pushed).toEqual(expect.arrayContaining([baseId(seed), postId(seed, 'sft')].map(pushId)));
    for (const seed of wordings.seeds) expect(ids).toContain(wordingsId(baseId(seed)));
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
    for (const job of jobs) expect(job.kind === 'maps' ? job.scenes : 0).toBeLessThanOrEqual(settings.scenes.heldOut);
  });
});
