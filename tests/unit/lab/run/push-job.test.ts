import { expect, test } from 'vitest';
import { encoderDistance } from '../../../../lab/run/push-job.ts';
import { createEngine, tinyModel } from '../lab-builders.ts';

test('the push of an encoder is the length of its change against its own length, and nothing else counts', async () => {
  const engine = await createEngine();
  const [before, after] = [tinyModel(engine, 1), tinyModel(engine, 1)];
  expect(encoderDistance(before, after)).toBe(0);
  after.parameters.values('lm.word.embedding').fill(1);
  expect(encoderDistance(before, after)).toBe(0);
  for (const { name } of before.parameters.shapes) {
    const values = after.parameters.values(name);
    values.set(before.parameters.values(name).map((value) => 1.5 * value));
  }
  expect(encoderDistance(before, after)).toBeCloseTo(0.5, 6);
});
