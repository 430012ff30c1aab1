import { readFileSync, writeFileSync } from 'node:fs';
import { citationCff } from '../src/lib/paper/citation-cff.ts';
import { parseFile } from '../src/lib/base/content-file.ts';
import { siteSchema } from '../src/schemas/site.ts';

// The root is where GitHub looks for it.
const site = parseFile(siteSchema, JSON.parse(readFileSync('content/site.json', 'utf8')), 'content/site.json');
writeFileSync('CITATION.cff', citationCff(site));
