import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notesSchema } from '../../src/schemas/note.ts';
import { attributes, sites } from './built-sites.ts';

const notes = notesSchema.parse(JSON.parse(readFileSync('content/notes.json', 'utf8')));

describe.each(sites)('the notes on the numbers under $base', (site) => {
  test('lead to each chart that they touch, and each chart leads back', () => {
    const page = site.document('notes-on-the-numbers/index.html');
    for (const { id, charts } of notes) {
      const section = page(`#note-${id}`).parent();
      for (const chart of charts) {
        expect(section.find(`a[href="${site.base}charts/${chart}/"]`)).toHaveLength(1);
        const back = attributes(site.document(`charts/${chart}/index.html`), 'figcaption a', 'href');
        expect(back).toContain(`${site.base}notes-on-the-numbers/#note-${id}`);
      }
    }
  });
});
