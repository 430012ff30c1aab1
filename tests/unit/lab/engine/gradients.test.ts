import { expect, test } from 'vitest';
import { Tape, type Tensor } from '../../../../lab/engine/tape.ts';
import { createEngine, given, normals } from '../lab-builders.ts';

const engine = await createEngine(32);

interface Operation {
  name: string;
  /** Rows x width of each input. */
  inputs: string[];
  run(tape: Tape, ...inputs: Tensor[]): Tensor;
}

const halves = (tensor: Tensor): [{ tensor: Tensor; from: number }, { tensor: Tensor; from: number }] => [
  { tensor, from: 0 },
  { tensor, from: 8 },
];
const layout = { batch: 2, heads: 2, segments: 2, length: 3, shared: 5 };
const query = (tensor: Tensor) => ({ tensor, from: 0 });

const sizeOf = (size: string) => size.split(' x ').map(Number) as [rows: number, width: number];

const OPERATIONS: Operation[] = [
  {
    name: 'linear',
    inputs: ['5 x 3', '3 x 7', '1 x 7'],
    run: (tape, x, w, b) => tape.linear(x, w, b),
  },
  {
    name: 'linear without a bias',
    inputs: ['2 x 9', '9 x 4'],
    run: (tape, x, w) => tape.linear(x, w),
  },
  {
    name: 'layerNorm',
    inputs: ['3 x 8', '1 x 8', '1 x 8'],
    run: (tape, x, gain, bias) => tape.layerNorm(x, gain, bias),
  },
  { name: 'quickGelu', inputs: ['5 x 8'], run: (tape, x) => tape.quickGelu(x) },
  {
    name: 'add',
    inputs: ['4 x 3', '4 x 3'],
    run: (tape, x, y) => tape.add(x, y),
  },
  {
    name: 'add with repeated rows',
    inputs: ['6 x 4', '2 x 4'],
    run: (tape, x, y) => tape.add(x, y),
  },
  { name: 'add of a tensor to itself', inputs: ['2 x 4'], run: (tape, x) => tape.add(x, x) },
  { name: 'gather with a row twice', inputs: ['4 x 5'], run: (tape, x) => tape.gather(x, [3, 0, 3, 1]) },
  {
    name: 'concatenate',
    inputs: ['2 x 3', '3 x 3'],
    run: (tape, x, y) => tape.concatenate(x, y),
  },
  {
    name: 'rowsFrom beside the whole',
    inputs: ['4 x 4'],
    run: (tape, x) => tape.concatenate(tape.quickGelu(tape.rowsFrom(x, 2)), x),
  },
  { name: 'windows', inputs: ['32 x 4'], run: (tape, x) => tape.windows(x, 2, 4) },
  {
    name: 'attention to shared keys',
    inputs: ['12 x 8', '10 x 16'],
    run: (tape, q, kv) => tape.attention(layout, 8, query(q), halves(kv)),
  },
  {
    name: 'attention to own causal keys',
    inputs: ['12 x 8', '12 x 16'],
    run: (tape, q, kv) => tape.attention(layout, 8, query(q), undefined, halves(kv)),
  },
  {
    name: 'attention to both',
    inputs: ['12 x 8', '10 x 16', '12 x 16'],
    run: (tape, q, shared, own) => tape.attention(layout, 8, query(q), halves(shared), halves(own)),
  },
  {
    name: 'attention with heads of an odd width',
    inputs: ['12 x 6', '10 x 16', '12 x 16'],
    run: (tape, q, shared, own) => tape.attention(layout, 6, query(q), halves(shared), halves(own)),
  },
  {
    name: 'logProbs',
    inputs: ['4 x 6', '8 x 6'],
    run: (tape, x, table) => tape.logProbs(x, table, [0, 7, 3, 3]),
  },
];

/** The sum of the result times fixed numbers; with `back` also its gradient with respect to each input. */
function evaluate({ name, inputs, run }: Operation, values: Float32Array[], back: boolean, frozen?: number) {
  const mark = engine.mark();
  const tape = new Tape(engine);
  const tensors = inputs.map((size, at) => tape.input(values[at] ?? [], sizeOf(size)[1], at !== frozen));
  const out = run(tape, ...tensors);
  const count = out.rows * out.width;
  const up = normals(count, name, 'up');
  const result = engine.view(out.data, count).reduce((sum, value, at) => sum + value * (up[at] ?? NaN), 0);
  if (back) {
    engine.view(out.grad, count).set(up);
    tape.backward();
  }
  const gradients = tensors.map(({ grad, rows, width }) => engine.view(grad, grad ? rows * width : 0).slice());
  engine.release(mark);
  return { result, gradients };
}

const valuesFor = ({ name, inputs }: Operation) =>
  inputs.map((size, at) => normals(sizeOf(size)[0] * sizeOf(size)[1], name, 'input', at));

test.each(OPERATIONS)('$name has the gradient of finite differences in every input', (operation) => {
  const values = valuesFor(operation);
  const { gradients } = evaluate(operation, values, true);
  for (const [input, gradient] of gradients.entries()) {
    const own = given(values[input]);
    const size = Math.max(...gradient.map(Math.abs));
    expect(size).toBeGreaterThan(0.1);
    for (const [at, value] of own.entries()) {
      const [above, below] = [0.01, -0.01].map((step) => {
        own[at] = value + step;
        return evaluate(operation, values, false).result;
      });
      own[at] = value;
      const slope = ((above ?? NaN) - (below ?? NaN)) / 0.02;
      expect(Math.abs(slope - (gradient[at] ?? NaN)), `input ${input}, value ${at}`).toBeLessThan(0.02 * size);
    }
  }
});

test.each(OPERATIONS.filter(({ inputs }) => inputs.length > 1))(
  '$name has the same gradients in the other inputs when the first one is frozen',
  (operation) => {
    const values = valuesFor(operation);
    const [, ...others] = evaluate(operation, values, true).gradients;
    expect(evaluate(operation, values, true, 0).gradients).toEqual([new Float32Array(), ...others]);
  },
);
