import { describe, expect, test } from 'vitest';
import { notesSchema } from '../../../src/schemas/note.ts';
import { issuesOf } from '../builders.ts';

const note = {
  id: 'gain',
  title: 'The gain',
  charts: ['sizes'],
  said: ['Text: +1.9', 'Figure 2: +1.6'],
  shown: 'the value of the table, which the figure rounds',
};
const issues = (changes: object) => issuesOf(notesSchema, [{ ...note, ...changes }]);

describe('notesSchema', () => {
  test('takes a note with two places, and no notes at all', () => {
    expect(issues({})).toEqual([]);
    expect(issuesOf(notesSchema, [])).toEqual([]);
  });

  test.each([
    [{ said: ['Text: +1.9'] }, '0.said: A note says what stands in at least two places.'],
    [{ charts: [] }, '0.charts: A note names at least one chart that it touches.'],
    [{ charts: ['sizes', 'sizes'] }, '0.charts: A note names each chart once.'],
    [{ shown: 'the table.' }, '0.shown: The page puts a full stop behind "shown"; leave it out.'],
    [{ note: 'x' }, '0.note: Unknown key "note". Known keys: id, title, charts, said, shown.'],
  ])('refuses %j', (changes, issue) => {
    expect(issues(changes)).toEqual([issue]);
  });

  test('refuses two notes of one id', () => {
    expect(issuesOf(notesSchema, [note, note])).toEqual(['1.id: The id "gain" is there twice; each note has its own.']);
  });
});
