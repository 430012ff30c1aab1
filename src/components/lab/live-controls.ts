import type { Color, Pattern, Scene } from '../../../lab/scene/scene-schema.ts';
import { sentence } from '../../lib/gallery/lab-words.ts';
import { significantText } from '../../lib/numbers/format.ts';
import { REFERENCE, type LiveData } from './live-data.ts';
import { CHIPS, questionAbout, type Chip, type LiveQuestion } from './live-questions.ts';
import { FIRST_BETA, momentText, settingOf, type LiveSetting } from './live-setting.ts';
import { answerText, objectsText, readLiveState, unless, type LiveState } from './live-state.ts';
import { SceneBoard } from './scene-board.ts';
import { countsText, isRule } from './word-counts.ts';
import { WordToggles } from './word-toggles.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLOutputElement;
type Changes = Partial<LiveState>;

interface Listeners {
  /** Whether the change is a step that Back takes back. */
  onChange: (changes: Changes, isStep: boolean) => void;
  onCopy: () => void;
}

/** What a new question leaves of what was set: answers and words are its own. */
const ANEW: Changes = { chosen: '', rejected: '' };

/** Everything at the bench that a reader can set: shows a state, and says what a reader changes of it. */
export class LiveControls {
  readonly #root: HTMLElement;
  readonly #data: LiveData;
  readonly #listeners: Listeners;
  readonly #board: SceneBoard;
  readonly #words: WordToggles;
  #state!: LiveState;
  #setting!: LiveSetting;

  constructor(root: HTMLElement, data: LiveData, signal: AbortSignal, listeners: Listeners) {
    this.#root = root;
    this.#data = data;
    this.#listeners = listeners;
    this.#board = new SceneBoard(root.querySelector('.board') as SVGSVGElement, signal, {
      onChange: (scene) => this.#arrange(scene),
      onSelect: () => this.#showSelected(),
      onTouch: (object) => this.#askAbout(object),
    });
    this.#words = new WordToggles(root, signal, (words) => listeners.onChange({ words }, false));
    root.addEventListener('input', ({ target }) => this.#changed(target as HTMLInputElement), { signal });
    root.addEventListener('click', ({ target }) => this.#clicked((target as Element).closest('button')), { signal });
    root.addEventListener('submit', (event) => event.preventDefault(), { signal });
  }

  /** Hands on what draws scenes, once it is there. */
  drawWith(elements: Parameters<SceneBoard['drawWith']>[0]): void {
    this.#board.drawWith(elements);
  }

  show(state: LiveState, setting: LiveSetting): void {
    this.#state = state;
    this.#setting = setting;
    const { scene, subject, asked, chosen, rejected, counts, step, beta } = setting;
    this.#board.show(scene);
    this.#showSelected();
    this.#words.show([chosen, rejected], counts);
    this.#put('chosen', sentence(chosen));
    this.#put('rejected', sentence(rejected));
    this.#put('moment', String(step));
    this.#put('beta', String(Math.log10(beta)));
    this.#put('beta-shown', significantText(beta, 2));
    this.#put('moment-shown', momentText(this.#data.checkpoints[step]));
    this.#write('.asked', sentence(asked.text));
    this.#write('.subject', scene.objects[subject]?.class ?? '');
    for (const [which, answer] of [chosen, rejected].entries()) {
      this.#root.querySelectorAll('.answers q')[which]!.textContent = sentence(answer);
    }
    for (const radio of this.#radios('kind')) {
      radio.checked = radio.value === asked.kind;
      radio.disabled = !this.#questionOf(radio.value as Chip);
    }
    const rule = isRule(state.words) ? state.words : countsText(counts);
    for (const radio of this.#radios('words')) radio.checked = radio.value === rule;
  }

  #radios(name: string): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  }

  #write(selector: string, text: string): void {
    this.#root.querySelector(selector)!.textContent = text;
  }

  /** A field that says the same in another way, as one does while a reader writes, is left alone. */
  #put(name: string, value: string): void {
    const field = this.#root.querySelector<Field>(`[name="${name}"]`);
    if (field && answerText(field.value) !== answerText(value)) field.value = value;
  }

  #showSelected(): void {
    const object = this.#board.selected;
    this.#put('selected', object.class);
    this.#put('color', object.color);
    this.#put('pattern', object.pattern);
  }

  #questionOf(kind: Chip, subject = this.#setting.subject): LiveQuestion | undefined {
    const { questions, scene, asked } = this.#setting;
    return questionAbout(questions, kind, scene, subject, asked);
  }

  /** Asks about an object what was asked before, or what can be. */
  #askAbout(object: number): void {
    const kinds = [this.#setting.asked.kind as Chip, ...(Object.keys(CHIPS) as Chip[])];
    // Not for a question about all objects, which is about this one already.
    const question = kinds
      .filter((kind) => kind !== 'count')
      .map((kind) => this.#questionOf(kind, object))
      .find((found) => found);
    if (question) this.#askFor(question);
  }

  #askFor({ text }: LiveQuestion): void {
    const { asked, example } = this.#setting;
    if (text === asked.text) return;
    this.#listeners.onChange({ ...ANEW, ask: unless(example.question, text), words: this.#rule }, true);
  }

  /** The rule by which words count; signs for single words belong to their answers. */
  get #rule(): string {
    return isRule(this.#state.words) ? this.#state.words : '';
  }

  /** Answers that a reader wrote stay while the question and its right answer do. */
  #arrange(scene: Scene): void {
    const { example, asked, subject } = this.#setting;
    const changes = { objects: objectsText(scene, example.scene) };
    const next = settingOf(this.#data, { ...this.#state, ...changes }, subject).asked;
    const isSame = next.text === asked.text && next.value === asked.value;
    this.#listeners.onChange(isSame ? changes : { ...changes, ...ANEW, words: this.#rule }, false);
  }

  #changed({ name, value }: HTMLInputElement): void {
    const { onChange } = this.#listeners;
    if (name === 'color') this.#board.change({ color: value as Color });
    if (name === 'pattern') this.#board.change({ pattern: value as Pattern });
    if (name === 'kind') {
      const question = this.#questionOf(value as Chip);
      if (question) this.#askFor(question);
    }
    if (name === 'words') onChange({ words: value }, false);
    if (name === 'chosen' || name === 'rejected') {
      onChange({ [name]: unless(this.#setting.first[name], answerText(value)), words: this.#rule }, false);
    }
    if (name === 'moment') onChange({ step: unless(REFERENCE, this.#data.checkpoints[Number(value)]?.id) }, false);
    if (name === 'beta') onChange({ beta: unless(String(FIRST_BETA), significantText(10 ** Number(value), 2)) }, false);
  }

  #clicked(button: HTMLButtonElement | null): void {
    const { state } = button?.dataset ?? {};
    if (state !== undefined) {
      this.#listeners.onChange(readLiveState(state), true);
      // What it asks is to be seen.
      this.#root.querySelector('.bench')?.scrollIntoView({ block: 'nearest' });
    }
    if (button?.name === 'next') this.#listeners.onChange({ ...readLiveState(''), scene: this.#nextScene() }, true);
    if (button?.name === 'link') this.#listeners.onCopy();
  }

  #nextScene(): string {
    const { examples } = this.#data;
    const next = (examples.indexOf(this.#setting.example) + 1) % examples.length;
    return unless(examples[0]?.id, examples[next]?.id);
  }
}
