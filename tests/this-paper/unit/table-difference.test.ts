import { describe, expect, test } from 'vitest';
import { numberText } from '../../../src/lib/numbers/format.ts';
import { tableDifference } from '../../../src/lib/numbers/table-difference.ts';
import { book } from '../../unit/content-files.ts';

const gain = (result: string, to: string, from: string, measure: string) => {
  const [of, minus] = [to, from].map((level) => `${result}/${level}/dpo/${measure}`) as [string, string];
  return numberText({ value: tableDifference({ of, minus }, book), digits: 2 });
};

describe('a difference in a table', () => {
  // From the 16 benchmarks of Tables Q and R.
  test.each([
    ['average', '5.13', '17.34'],
    ['ocr-chart', '10.55', '17.05'],
    ['vision-centric', '4.48', '20.25'],
    ['general', '3.85', '16.35'],
    ['knowledge', '1.65', '15.73'],
  ])('is that of the scores, not of their rounded means: %s', (measure, byEncoder, byLlm) => {
    expect(gain('encoder-scaling', 'g16', 'b16', measure)).toBe(byEncoder);
    expect(gain('llm-scaling', '7b', '0-5b', measure)).toBe(byLlm);
  });

  test('is the printed one where the table asks for it, and only where a source prints it', () => {
    const [of, minus] = ['encoder-scaling/g16/dpo/knowledge', 'encoder-scaling/b16/dpo/knowledge'];
    expect(tableDifference({ of, minus, printed: true }, book)).toBe(1.6);
    expect(() => tableDifference({ of: minus, minus: of, printed: true }, book)).toThrow(
      `No source prints the step from "${of}" to "${minus}"; add it to "printedSteps", or leave "printed" out.`,
    );
  });
});
