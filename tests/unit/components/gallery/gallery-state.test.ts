import { describe, expect, test } from 'vitest';
import { queryOf } from '../../../../src/lib/base/address-state.ts';
import { inOrder, isShown, readState, type Card } from '../../../../src/components/gallery/gallery-state.ts';

const card = (id: string, changes: Partial<Card> = {}): Card => ({
  id,
  kind: 'gradient',
  origin: 'lab',
  selection: 'random',
  topics: ['color'],
  lead: 0,
  ...changes,
});
const NONE = readState('');

describe('the address', () => {
  test('holds every part of the state and gives it back', () => {
    const state = {
      kind: 'gradient',
      origin: 'lab',
      selection: 'random',
      topic: 'color',
      order: 'lead',
      example: 'gradient-01',
    };
    expect(readState(queryOf(state))).toEqual(state);
  });

  test('is empty for the state of the plain page', () => {
    expect(queryOf(NONE, '?kind=gradient&example=a')).toBe('');
  });

  test('keeps what belongs to others', () => {
    expect(queryOf({ ...NONE, kind: 'segmentation' }, '?utm=x&order=lead')).toBe('?utm=x&kind=segmentation');
  });
});

describe('filters', () => {
  const mixed = card('a', { kind: 'segmentation', origin: 'paper', selection: 'published', topics: ['cat', 'mug'] });

  test('an empty one lets everything through', () => {
    expect(isShown(mixed, NONE)).toBe(true);
  });

  test.each([
    ['kind', 'segmentation', 'gradient'],
    ['origin', 'paper', 'lab'],
    ['selection', 'published', 'random'],
    ['topic', 'mug', 'color'],
  ])('%s lets %s through and not %s', (name, own, other) => {
    expect(isShown(mixed, { ...NONE, [name]: own })).toBe(true);
    expect(isShown(mixed, { ...NONE, [name]: other })).toBe(false);
  });
});

describe('order', () => {
  const cards = [
    card('paper', { selection: 'published', lead: null }),
    card('low', { lead: -0.2 }),
    card('high', { lead: 0.4 }),
    card('rule', { selection: 'curated', lead: 0.1 }),
  ];
  const ids = (order: string) => inOrder(cards, order).map(({ id }) => id);

  test.each([
    ['', ['paper', 'low', 'high', 'rule']],
    ['random', ['paper', 'low', 'high', 'rule']],
    ['rule', ['rule', 'paper', 'low', 'high']],
    ['lead', ['high', 'rule', 'low', 'paper']],
    ['trail', ['low', 'rule', 'high', 'paper']],
  ])('%s', (order, expected) => {
    expect(ids(order)).toEqual(expected);
  });
});
