import { content } from '../reading/content-folder.ts';

/** The paper's identity. */
export const { site } = content();

/** What a gap in prose is of where it names nothing else, "dpo-sft"; empty where the content has no such pair. */
export const usualGap = site.gap?.join('-') ?? '';
