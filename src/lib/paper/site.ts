import data from '@content/site.json';
import { siteSchema } from '../../schemas/site.ts';
import { parseFile } from '../base/content-file.ts';

/** The paper's identity. */
export const site = parseFile(siteSchema, data, 'content/site.json');

/** What a gap in prose is of where it names nothing else, "dpo-sft"; empty where the content has no such pair. */
export const usualGap = site.gap?.join('-') ?? '';
