import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Miniature, type Explanation } from '../../../lab/live.ts';
import { DARES, OPENING } from '../../../src/components/lab/live-dares.ts';
import type { LiveData } from '../../../src/components/lab/live-data.ts';
import { settingOf } from '../../../src/components/lab/live-setting.ts';
import { readLiveState } from '../../../src/components/lab/live-state.ts';
import { shareText } from '../../../src/lib/numbers/format.ts';
import { labSchema } from '../../../src/schemas/lab.ts';
import { labExampleSchema } from '../../../src/schemas/lab-example.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const example = labExampleSchema.parse(read(`content/gallery/lab/${OPENING}.json`));
if (example.kind !== 'gradient') throw new Error(`${OPENING} has no gradient maps`);
const { maps } = example;
const { checkpoints } = labSchema.parse(read('content/lab/lab.json'));
const data: LiveData = {
  examples: [example],
  size: '',
  checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, address: '' })),
};

let miniature: Miniature;
beforeAll(async () => {
  miniature = await Miniature.create(new Uint8Array(readFileSync('lab/engine/kernels.wasm')));
});

const modelOf = (id: string) => miniature.load(new Uint8Array(readFileSync(`content/lab/checkpoints/${id}.ckpt`)), id);

/** What the miniature itself says of a state. */
function explained(state: (typeof DARES)[number]['state']): Explanation {
  const { scene, asked, chosen, rejected, counts, beta, step } = settingOf(data, { ...readLiveState(''), ...state }, 0);
  const request = { scene, question: asked.text, chosen, rejected, about: asked.about, counts, beta };
  return miniature.explain(modelOf(data.checkpoints[step]?.id ?? ''), modelOf('base'), request);
}

test('the maps that the page opens with are those that the miniature computes', () => {
  const { sft, dpo } = explained({});
  for (const [live, written] of [
    [sft, maps.sft],
    [dpo, maps.dpo],
  ] as const) {
    expect(shareText(live.share)).toBe(shareText(written.share));
    expect(Math.max(...live.map.map((value, patch) => Math.abs(value - (written.map[patch] ?? 1))))).toBeLessThan(
      0.001,
    );
  }
});

describe('a dare is worth trying, since the opening is otherwise:', () => {
  const opening = () => explained({});
  const after = (id: string) => explained(DARES.find((dare) => dare.id === id)?.state ?? {});

  test('there DPO has far more of its gradient on the object than SFT', () => {
    expect(opening().dpo.share).toBeGreaterThan(2 * opening().sft.share);
  });

  test.each(['count', 'early'])('%s: both maps have about as much', (id) => {
    const { sft, dpo } = after(id);
    expect(Math.abs(dpo.share - sft.share)).toBeLessThan(0.03);
  });

  test('wording: DPO finds no more than SFT, and finds it again once the value is a wrong one', () => {
    const { sft, dpo } = after('wording');
    expect(sft.share).toBeCloseTo(opening().sft.share);
    expect(Math.abs(dpo.share - sft.share)).toBeLessThan(0.03);
    const { rejected = '' } = DARES.find(({ id }) => id === 'wording')?.state ?? {};
    expect(explained({ rejected: rejected.replace('blue', 'green') }).dpo.share).toBeGreaterThan(2 * sft.share);
  });

  test('all are known', () => {
    expect(DARES.map(({ id }) => id)).toEqual(['count', 'early', 'wording']);
  });
});
