import { describe, expect, test } from 'vitest';
import { fromHalf, toHalf } from '../../../../lab/engine/half.ts';
import { CHECKPOINT_VERSION, loadModel, readCheckpoint, writeCheckpoint } from '../../../../lab/model/checkpoint.ts';
import { VOCABULARY } from '../../../../lab/text/vocabulary.ts';
import { createEngine, TINY, tinyModel } from '../lab-builders.ts';

const engine = await createEngine(64);
const model = tinyModel(engine, 1);
const file = writeCheckpoint(model.parameters, model.shape);
const START = 12;

/** The file with the checksum that belongs to its bytes. */
function withSum(bytes: Uint8Array): Uint8Array {
  let sum = 0x811c9dc5;
  for (const byte of bytes.subarray(0, -4)) sum = Math.imul(sum ^ byte, 0x01000193);
  const summed = bytes.slice();
  new DataView(summed.buffer).setUint32(bytes.length - 4, sum >>> 0, true);
  return summed;
}

/** The file with another header; its weights stay. */
function withHeader(change: (header: Record<string, unknown>) => void, own = file): Uint8Array {
  const length = new DataView(own.buffer).getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(own.subarray(START, START + length))) as Record<string, unknown>;
  change(header);
  return withHeaderText(JSON.stringify(header), own);
}

function withHeaderText(header: string, own = file): Uint8Array {
  const length = new DataView(own.buffer).getUint32(8, true);
  const text = new TextEncoder().encode(header);
  const changed = new Uint8Array([...own.subarray(0, START), ...text, ...own.subarray(START + length)]);
  new DataView(changed.buffer).setUint32(8, text.length, true);
  return withSum(changed);
}

const load = (bytes: Uint8Array) => () => loadModel(engine, bytes, 'some/file.ckpt', false);

describe('a checkpoint', () => {
  test('gives every weight back, to half precision', () => {
    const read = loadModel(engine, file, 'some/file.ckpt', false);
    expect(read.shape).toEqual(TINY);
    expect(read.parameters.shapes).toEqual(model.parameters.shapes);
    for (const { name } of model.parameters.shapes) {
      expect(read.parameters.values(name)).toEqual(
        model.parameters.values(name).map((value) => fromHalf(toHalf(value))),
      );
    }
  });

  test('written again is the same file', () => {
    const read = loadModel(engine, file, 'some/file.ckpt', false);
    expect(writeCheckpoint(read.parameters, read.shape)).toEqual(file);
    expect(writeCheckpoint(tinyModel(engine, 2).parameters, TINY)).not.toEqual(file);
  });

  test('can be read out of the middle of a buffer', () => {
    const buffer = new Uint8Array(file.length + 3);
    buffer.set(file, 3);
    const read = loadModel(engine, buffer.subarray(3), 'some/file.ckpt', false);
    expect(writeCheckpoint(read.parameters, read.shape)).toEqual(file);
  });

  test.each([
    [
      'is no checkpoint',
      new TextEncoder().encode('<!doctype html><title>Not found</title>'),
      /is not a checkpoint of the lab: it does not begin with PIVOTLAB/,
    ],
    ['is empty', new Uint8Array(), /is not a checkpoint of the lab/],
    ['ends after its first bytes', file.slice(0, 8), /is damaged: it ends in the middle/],
    ['ends within its header', file.slice(0, 100), /is damaged: it ends in the middle/],
    ['ends within its weights', file.slice(0, -10), /is damaged: its checksum is wrong/],
    ['has a byte more', new Uint8Array([...file, 0]), /is damaged: its checksum is wrong/],
    [
      'has a changed byte',
      file.with(file.length - 1000, (file.at(-1000) ?? 0) ^ 16),
      /is damaged: its checksum is wrong/,
    ],
    ['has a changed byte in its header', file.with(30, (file[30] ?? 0) ^ 1), /is damaged: its (header|checksum)/],
    ['has a changed checksum', file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1), /is damaged: its checksum is wrong/],
    ['has no JSON in its header', withHeaderText('{"version": 1'), /is damaged: its header is not JSON/],
    [
      'is of another version',
      withHeader((header) => (header['version'] = 99)),
      new RegExp(`of version 99 .*this code reads version ${CHECKPOINT_VERSION} `),
    ],
    [
      'has other words',
      withHeader((header) => (header['words'] = 12)),
      new RegExp(`with 12 words.*with ${VOCABULARY.length}`),
    ],
  ])('that %s is refused by its name', (_what, bytes, message) => {
    expect(load(bytes)).toThrow(message);
    expect(load(bytes)).toThrow(/^some\/file\.ckpt/);
  });

  test.each([
    ['wider', { ...TINY, lm: { ...TINY.lm, width: 24 } }, /projector\.1:16:24 where projector\.1:16:16/],
    [
      'deeper',
      { ...TINY, lm: { ...TINY.lm, blocks: 2 } },
      /lm\.block\.1\.norm\.0\.gain:1:16 where lm\.norm\.gain:1:16/,
    ],
  ])('of a %s model is not put into another one', (_what, shape, message) => {
    const bytes = writeCheckpoint(tinyModel(engine, 1, false, shape).parameters, shape);
    const target = tinyModel(engine, 3, false);
    const before = target.parameters.values('encoder.stem.0').slice();
    expect(() => readCheckpoint(target.parameters, bytes, 'some/file.ckpt')).toThrow(message);
    expect(() => readCheckpoint(target.parameters, bytes, 'some/file.ckpt')).toThrow(/^some\/file\.ckpt: /);
    expect(target.parameters.values('encoder.stem.0')).toEqual(before);
  });

  test('whose shape and weights disagree is refused by its name', () => {
    const bytes = withHeader((header) => (header['shape'] = { ...TINY, projectorHidden: 20 }));
    expect(load(bytes)).toThrow(/^some\/file\.ckpt: the weights belong to another model \(projector\.0:16:16/);
  });

  test('is not written where a weight has no half-precision number', () => {
    const broken = tinyModel(engine, 4);
    broken.parameters.values('lm.norm.bias')[3] = NaN;
    expect(() => writeCheckpoint(broken.parameters, TINY)).toThrow('NaN does not fit into half precision');
  });
});
