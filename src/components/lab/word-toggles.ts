import { differingWords, wordsOfAnswer } from '../../../lab/text/preference-pair.ts';
import { END } from '../../../lab/text/vocabulary.ts';

/** Which words of the answers enter the losses, the end of each answer included. */
export type Counts = [boolean[], boolean[]];

const ANSWERS = ['chosen', 'rejected'] as const;

/** One button a word, pressed where the word counts; three radio buttons set them all at once. */
export class WordToggles {
  readonly #root: HTMLElement;
  readonly #onChange: () => void;
  #answers: [string, string] = ['', ''];
  #counts: Counts = [[], []];

  constructor(root: HTMLElement, signal: AbortSignal, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
    for (const [which, name] of ANSWERS.entries()) {
      this.#box(name).addEventListener('click', (event) => this.#toggle(which, event.target), { signal });
    }
    for (const radio of root.querySelectorAll('input[name="words"]')) {
      radio.addEventListener('change', () => this.#reset(), { signal });
    }
  }

  get counts(): Counts {
    return this.#counts;
  }

  show(chosen: string, rejected: string): void {
    this.#answers = [chosen, rejected];
    this.#reset();
  }

  /** Sets every word by the radio button that is on. */
  #reset(): void {
    const mode = this.#root.querySelector<HTMLInputElement>('input[name="words"]:checked')?.value ?? 'all';
    const differs = differingWords(...this.#answers);
    this.#counts = differs.map((flags) =>
      flags.map((flag) => mode === 'all' || flag === (mode === 'differing')),
    ) as Counts;
    for (const [which, name] of ANSWERS.entries()) {
      const words = [...wordsOfAnswer(this.#answers[which] ?? ''), END];
      this.#box(name).replaceChildren(...words.map((word, at) => this.#button(which, word, at)));
    }
    this.#onChange();
  }

  #button(which: number, word: string, at: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word === END ? 'end' : word;
    button.dataset['word'] = String(at);
    button.setAttribute('aria-pressed', String(this.#counts[which]?.[at] ?? false));
    return button;
  }

  #toggle(which: number, target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null;
    const flags = this.#counts[which];
    if (!button || !flags) return;
    const at = Number(button.dataset['word']);
    flags[at] = !flags[at];
    button.setAttribute('aria-pressed', String(flags[at]));
    this.#onChange();
  }

  #box(name: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`[data-answer="${name}"]`) as HTMLElement;
  }
}
