import { describe, expect, test } from 'vitest';
import { compiled } from './prose.ts';

/** The words of a page that are kept in one line. */
const wholeWords = async (source: string) =>
  [...(await compiled(source)).matchAll(/class: "whole",\s+children: "([^"]*)"/g)].map(([, word]) => word);

describe('rehypeWholeWords', () => {
  test.each([
    ['With SigLIP2-So/16 (and CLIP-L/14), at 1e-6.', ['SigLIP2-So/16', 'CLIP-L/14', '1e-6.']],
    ['An image of 384 × 384 pixels.', ['384 × 384']],
    ['**Qwen2.5-1.5B** in a [link to Llama-3-8B](/method/)', ['Qwen2.5-1.5B', 'Llama-3-8B']],
  ])('holds names with digits and products: %s', async (source, words) => {
    expect(await wholeWords(source)).toEqual(words);
  });

  test.each([
    'A post-training of 20K pairs, a range - 3 of them.',
    'The name openai/clip-vit-large-patch14-336-quickgelu is long.',
    '`lr=1e-6` is code.',
    '## Qwen2.5-1.5B',
  ])('leaves %s', async (source) => {
    expect(await wholeWords(source)).toEqual([]);
  });
});
