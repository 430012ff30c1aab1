import { wordsOfAnswer } from '../../../lab/text/preference-pair.ts';
import { END } from '../../../lab/text/vocabulary.ts';
import { countsText, type Counts } from './word-counts.ts';

const ANSWERS = ['chosen', 'rejected'] as const;

/** One button a word of the answers, pressed where the word counts. */
export class WordToggles {
  readonly #root: HTMLElement;
  #counts: Counts = [[], []];

  constructor(root: HTMLElement, signal: AbortSignal, onChange: (text: string) => void) {
    this.#root = root;
    for (const [which, name] of ANSWERS.entries()) {
      const toggle = ({ target }: Event) => {
        const at = (target as Element).closest<HTMLElement>('[data-word]')?.dataset['word'];
        if (at !== undefined) onChange(countsText(this.#switched(which, Number(at))));
      };
      this.#box(name).addEventListener('click', toggle, { signal });
    }
  }

  show(answers: readonly [string, string], counts: Counts): void {
    this.#counts = counts;
    for (const [which, name] of ANSWERS.entries()) {
      const box = this.#box(name);
      const words = [...wordsOfAnswer(answers[which] ?? ''), END];
      const buttons = [...box.querySelectorAll('button')].slice(0, words.length);
      while (buttons.length < words.length) buttons.push(document.createElement('button'));
      for (const [at, button] of buttons.entries()) {
        button.type = 'button';
        button.textContent = words[at] === END ? 'end' : (words[at] ?? '');
        button.dataset['word'] = String(at);
        button.setAttribute('aria-pressed', String(counts[which]?.[at] ?? false));
      }
      // Those that are there stay, and with them the focus.
      if (buttons.some((button) => !button.isConnected) || buttons.length < box.childElementCount) {
        box.replaceChildren(...buttons);
      }
    }
  }

  #switched(which: number, at: number): Counts {
    return this.#counts.map((flags, answer) =>
      flags.map((flag, word) => (answer === which && word === at ? !flag : flag)),
    ) as Counts;
  }

  #box(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-answer="${name}"]`) as HTMLElement;
  }
}
