import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { baseId, postId, studyOf, wordingsId } from '../../../../lab/run/jobs.ts';
import { planJobs } from '../../../../lab/run/plan-jobs.ts';
import { missingJobs } from '../../../../lab/run/run-lab.ts';
import { Store } from '../../../../lab/run/store.ts';
import { SMOKE, type Study } from '../../../../lab/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'lab-missing-'));
afterAll(() => rmSync(root, { recursive: true }));
const jobs = planJobs(SMOKE);
const missing = (store: Store, study: Study) => missingJobs(store, jobs, [study]).map(({ id }) => id);

test('a study is planned with all that it needs, and without what is done', () => {
  const store = new Store(root);
  expect(missing(store, 'main')).toEqual(jobs.filter((job) => studyOf(job) === 'main').map(({ id }) => id));
  expect(missing(store, 'wordings')).toEqual(expect.arrayContaining(['tagging', baseId(1), wordingsId(baseId(1))]));
  expect(missing(store, 'dose')).toEqual(expect.arrayContaining(['tagging', baseId(1), 'rates', postId(1, 'dpo')]));
  store.writeJson('rates.json', {});
  store.write(`${baseId(1)}.ckpt`, 'weights');
  const rest = missing(store, 'dose');
  expect(rest).toContain(postId(1, 'dpo'));
  for (const id of ['rates', 'sweep/sft-0.001', baseId(1)]) expect(rest).not.toContain(id);
});
