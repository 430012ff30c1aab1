import { beforeEach, describe, expect, test } from 'vitest';
import { LiveModel, type LiveWish } from '../../../../src/components/lab/live-model.ts';
import type { LiveRequest } from '../../../../src/components/lab/live-worker.ts';

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  readonly asked: LiveRequest[] = [];
  isTerminated = false;

  postMessage(request: LiveRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(reply: object = { explanation: {}, milliseconds: 1 }): void {
    const id = this.asked.at(-1)?.id;
    this.dispatchEvent(new MessageEvent('message', { data: { id, ...reply } }));
  }
}

const wish = (question: string) => ({ question }) as LiveWish;
let workers: SlowWorker[];
let answers: [string, boolean][];
let faults: string[];
let model: LiveModel;
beforeEach(() => {
  [workers, answers, faults] = [[], [], []];
  const start = () => {
    workers.push(new SlowWorker());
    return workers.at(-1) as unknown as Worker;
  };
  model = new LiveModel(start, {
    onAnswer: (_answer, { question }, isLatest) => answers.push([question, isLatest]),
    onFault: (message) => faults.push(message),
  });
});

test('no worker starts before there is a wish', () => {
  expect(workers).toEqual([]);
  model.ask(wish('a'));
  model.ask(wish('b'));
  expect(workers.length).toBe(1);
});

test('while one wish is computed, of those that follow only the newest is sent', () => {
  for (const question of ['a', 'b', 'c']) model.ask(wish(question));
  const [worker] = workers;
  expect(worker?.asked.map(({ question }) => question)).toEqual(['a']);
  worker?.answer();
  expect(worker?.asked.map(({ question }) => question)).toEqual(['a', 'c']);
  worker?.answer();
  expect(answers).toEqual([
    ['a', false],
    ['c', true],
  ]);
});

test('an answer to something else is not heard', () => {
  model.ask(wish('a'));
  workers[0]?.answer({ id: 99, explanation: {}, milliseconds: 1 });
  expect(answers).toEqual([]);
});

describe('a fault', () => {
  test('of the newest wish is told, one of an older wish is not', () => {
    model.ask(wish('a'));
    model.ask(wish('b'));
    workers[0]?.answer({ error: 'no a' });
    expect(faults).toEqual([]);
    workers[0]?.answer({ error: 'no b' });
    expect(faults).toEqual(['no b']);
  });

  test('that ends the worker is told, and the next wish has another worker', () => {
    model.ask(wish('a'));
    workers[0]?.dispatchEvent(new Event('error'));
    expect(faults).toHaveLength(1);
    expect(workers[0]?.isTerminated).toBe(true);
    model.ask(wish('b'));
    expect(workers[1]?.asked.map(({ question }) => question)).toEqual(['b']);
    // What the dead one still had to say.
    workers[0]?.answer({ id: 2, explanation: {}, milliseconds: 1 });
    expect(answers).toEqual([]);
    workers[1]?.answer();
    expect(answers).toEqual([['b', true]]);
  });
});
