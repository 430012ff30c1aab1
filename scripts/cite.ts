import { writeFileSync } from 'node:fs';
import { content } from '../src/lib/reading/content-folder.ts';
import { citationCff } from '../src/lib/paper/citation-cff.ts';

// The root is where GitHub looks for it.
writeFileSync('CITATION.cff', citationCff(content().site));
