import { describe, expect, test } from 'vitest';
import { bibtexName, bibtexTitle, escapeBibtex } from '../../../../src/lib/paper/bibtex.ts';

describe('escapeBibtex', () => {
  test('writes every sign of LaTeX so that it is printed', () => {
    expect(escapeBibtex('A & B: 50% of $5, #1 a_b')).toBe('A \\& B: 50\\% of \\$5, \\#1 a\\_b');
    expect(escapeBibtex('~^\\<>|')).toBe(
      '{\\textasciitilde}{\\textasciicircum}{\\textbackslash}{\\textless}{\\textgreater}{\\textbar}',
    );
  });

  test('keeps braces balanced, whatever the text has', () => {
    for (const text of ['{', '}', 'a}b{c', '\\{', '}}}']) {
      const braces = [...escapeBibtex(text)]
        .filter((sign) => '{}'.includes(sign))
        .map((sign) => (sign === '{' ? 1 : -1));
      let depth = 0;
      for (const step of braces) expect((depth += step)).toBeGreaterThanOrEqual(0);
      expect(depth).toBe(0);
    }
  });

  test('writes Latin letters beyond ASCII as commands, of which BibTeX makes whole initials', () => {
    expect(escapeBibtex('Łukasz Größe, Émile Žižek')).toBe(
      '{\\L}ukasz Gr{\\"{o}}{\\ss}e, {\\\'{E}}mile {\\v{Z}}i{\\v{z}}ek',
    );
  });

  test('leaves letters of other scripts, with two accents, and with one that has no command, as they are', () => {
    expect(escapeBibtex('송준하 中 Ψ ό Nguyễn e̠')).toBe('송준하 中 Ψ ό Nguyễn e̠');
  });
});

describe('bibtexTitle', () => {
  test.each([
    ['RL makes MLLMs see better than SFT', '{RL} makes {MLLM}s see better than {SFT}'],
    ['Learning with GPT-4V and LLaVA at the PhD level', 'Learning with {GPT}-{4V} and {LLaVA} at the {PhD} level'],
    ['A study of Paris, in C# & vitamin C', 'A study of {Paris}, in {C}\\# \\& vitamin {C}'],
    ['Qwen2.5 for Bayesian nets', '{Qwen2}.5 for {Bayesian} nets'],
    ['iPhone pictures', '{iPhone} pictures'],
    ['Does it help? Only in Łódź', "Does it help? {Only} in {{\\L}{\\'{o}}d{\\'{z}}}"],
  ])('keeps in %s the capitals of names and abbreviations', (title, written) => {
    expect(bibtexTitle(title)).toBe(written);
  });

  test('lets a style write the words of a title that has capitals everywhere, but for abbreviations', () => {
    expect(bibtexTitle('Direct Preference Optimization: Your Language Model is Secretly a Reward Model')).toBe(
      'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
    );
    expect(bibtexTitle('Scaling LLMs to Many Images with LLaVA')).toBe('Scaling {LLM}s to Many Images with {LLaVA}');
  });
});

describe('bibtexName', () => {
  test.each([
    [{ given: 'Ada', family: 'Lovelace' }, 'Lovelace, Ada'],
    [{ given: 'Martin Luther', family: 'King Jr.' }, 'King, Jr., Martin Luther'],
    [{ given: 'Junha', family: 'Song, Jr' }, 'Song, Jr, Junha'],
    [{ given: 'Henry', family: 'Ford III' }, 'Ford, III, Henry'],
    [{ given: 'Ludwig', family: 'van Beethoven' }, 'van Beethoven, Ludwig'],
    [{ given: 'The team of', family: 'Smith and Sons, Ltd' }, '{Smith and Sons, Ltd}, The team of'],
    [{ family: 'Qwen Team' }, '{Qwen Team}'],
    [{ given: 'A_1', family: 'O&B' }, 'O\\&B, A\\_1'],
  ])('writes %o with the family name first', (author, written) => {
    expect(bibtexName(author)).toBe(written);
  });
});
