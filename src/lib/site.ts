import data from '@content/site.json';
import { siteSchema } from '../schemas/site.ts';
import { parseFile } from './content-file.ts';

/** The paper's identity. */
export const site = parseFile(siteSchema, data, 'content/site.json');
