import type { Engine } from '../engine/engine.ts';
import { fromHalf, toHalf } from '../engine/half.ts';
import { Parameters, type ParameterShape } from '../engine/parameters.ts';
import { VOCABULARY } from '../text/vocabulary.ts';
import type { Model } from './model.ts';
import { modelParameters } from './model-shape.ts';
import type { ModelShape } from './model-shape-schema.ts';

/** First bytes of a checkpoint file. */
const MAGIC = 'PIVOTLAB';
/** Bytes of the checksum at the end of the file. */
const SUM_BYTES = 4;
/** Rises whenever the meaning of a checkpoint changes: the layers, their order, the words or the form of the file. */
export const CHECKPOINT_VERSION = 2;

/** What stands before the weights. */
interface Header {
  version: number;
  shape: ModelShape;
  words: number;
  /** Names and sizes of the tensors in order: `name:rows:width`. */
  tensors: string[];
}

/**
 * Weights as a file: magic, length of the header, header as JSON, all tensors in half precision, then FNV-1a of all
 * these bytes; little endian. Everything that is measured is measured on a model read back from such bytes.
 */
export function writeCheckpoint(parameters: Parameters, shape: ModelShape): Uint8Array {
  const { shapes } = parameters;
  const weights = new Uint8Array(parameters.count * 2);
  const out = new DataView(weights.buffer);
  let at = 0;
  for (const { name } of shapes) {
    for (const value of parameters.values(name)) {
      out.setUint16(at, toHalf(value), true);
      at += 2;
    }
  }
  const header: Header = {
    version: CHECKPOINT_VERSION,
    shape,
    words: VOCABULARY.length,
    tensors: tensorNames(shapes),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const end = MAGIC.length + 4 + text.length + weights.length;
  const file = new Uint8Array(end + SUM_BYTES);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(MAGIC.length, text.length, true);
  file.set(text, MAGIC.length + 4);
  file.set(weights, MAGIC.length + 4 + text.length);
  view.setUint32(end, checksum(file.subarray(0, end)), true);
  return file;
}

/** Puts the weights of a file into `parameters`. `where` names the file in errors. */
export function readCheckpoint(parameters: Parameters, file: Uint8Array, where: string): void {
  const { header, weights } = splitCheckpoint(file, where);
  const expected = tensorNames(parameters.shapes);
  const differs = expected.findIndex((tensor, at) => tensor !== header.tensors[at]);
  if (differs >= 0 || expected.length !== header.tensors.length) {
    throw new Error(
      `${where}: the weights belong to another model (${header.tensors[differs] ?? 'one tensor less'} where ` +
        `${expected[differs] ?? 'nothing'} is expected). Train it again with the present code`,
    );
  }
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  let at = 0;
  for (const { name } of parameters.shapes) {
    const values = parameters.values(name);
    for (let i = 0; i < values.length; i += 1) {
      values[i] = fromHalf(view.getUint16(at, true));
      at += 2;
    }
  }
}

/** A model with the weights of a file. */
export function loadModel(engine: Engine, file: Uint8Array, where: string, trains: boolean): Model {
  const { shape } = splitCheckpoint(file, where).header;
  const model = { shape, parameters: new Parameters(engine, modelParameters(shape), trains) };
  readCheckpoint(model.parameters, file, where);
  return model;
}

function splitCheckpoint(file: Uint8Array, where: string): { header: Header; weights: Uint8Array } {
  const start = MAGIC.length + 4;
  if (new TextDecoder().decode(file.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new Error(`${where} is not a checkpoint of the lab: it does not begin with ${MAGIC}`);
  }
  const length =
    file.length < start ? Infinity : new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  if (file.length < start + length + SUM_BYTES) throw damaged(where, 'it ends in the middle');
  const header = parseHeader(file.subarray(start, start + length), where);
  if (header.version !== CHECKPOINT_VERSION || header.words !== VOCABULARY.length) {
    throw new Error(
      `${where} is a checkpoint of version ${header.version} with ${header.words} words, this code reads version ` +
        `${CHECKPOINT_VERSION} with ${VOCABULARY.length}: load the page anew, or train the model again`,
    );
  }
  const end = file.length - SUM_BYTES;
  const sum = new DataView(file.buffer, file.byteOffset).getUint32(end, true);
  if (checksum(file.subarray(0, end)) !== sum) throw damaged(where, 'its checksum is wrong');
  return { header, weights: file.subarray(start + length, end) };
}

function parseHeader(bytes: Uint8Array, where: string): Header {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch {
    throw damaged(where, 'its header is not JSON');
  }
}

function damaged(where: string, what: string): Error {
  return new Error(`${where} is damaged: ${what}. Delete it and run the lab again, which makes what is missing`);
}

function tensorNames(shapes: readonly ParameterShape[]): string[] {
  return shapes.map(({ name, rows, width }) => `${name}:${rows}:${width}`);
}

function checksum(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
