import { keepQuery, queryOf } from '../../lib/base/address-state.ts';
import { copyAddress } from '../../lib/base/copy-address.ts';
import { readerStirs } from '../../lib/base/reader-stirs.ts';
import { regionWords } from './live-questions.ts';
import { LiveControls } from './live-controls.ts';
import { REFERENCE, type LiveData } from './live-data.ts';
import { LiveModel, type LiveWish } from './live-model.ts';
import { settingOf, type LiveSetting } from './live-setting.ts';
import { readLiveState, type LiveState } from './live-state.ts';
import type { CheckpointFile, LiveAnswer } from './live-worker.ts';

/** Pause after the last change before the address says it: browsers refuse many changes of it in a short time. */
const PAUSE_MS = 300;

/** How a change goes into the address: as a step that leads back, after a pause, or not at all since it came from there. */
type Keeping = 'step' | 'pause' | 'none';

/**
 * The live miniature. Its state is what the address holds: each change makes another state, which is shown, kept and
 * sent to the model. The model is loaded by the first touch; until it answers, the maps that were there stay.
 */
export class LiveBench {
  readonly #root: HTMLElement;
  readonly #data: LiveData;
  readonly #controls: LiveControls;
  readonly #model: LiveModel;
  #state = readLiveState('');
  #setting: LiveSetting;
  /** What draws scenes and maps, asked for once a reader stirs: the page holds those that it opens with. */
  #drawing: Promise<typeof import('./live-result.ts') | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLoaded = false;

  constructor(root: HTMLElement, data: LiveData, signal: AbortSignal) {
    this.#root = root;
    this.#data = data;
    this.#setting = settingOf(data, this.#state, 0);
    this.#model = new LiveModel(() => new Worker(new URL('live-worker.ts', import.meta.url), { type: 'module' }), {
      onAnswer: (answer, wish, isLatest) => void this.#answered(answer, wish, isLatest),
      onFault: (message) => this.#say(message, true),
    });
    signal.addEventListener('abort', () => this.#model.stop());
    this.#controls = new LiveControls(root, data, signal, {
      onChange: (changes, isStep) => this.#change({ ...this.#state, ...changes }, isStep ? 'step' : 'pause'),
      onCopy: () => void this.#copyLink(),
    });
    for (const type of ['pointerdown', 'focusin'] as const) {
      root.addEventListener(type, ({ target }) => this.#touched(target as Element), { signal });
    }
    addEventListener('popstate', () => this.#follow(), { signal });
    this.#controls.show(this.#state, this.#setting);
    this.#follow();
    void readerStirs().then(() => this.#loadDrawing());
    root.dataset['ready'] = '';
  }

  /** Loads the model, as the first touch does. */
  wake(): void {
    if (!this.#root.matches('[data-live], [data-busy]')) this.#ask();
  }

  /** Whoever touches a control will use it. After a fault, the next touch tries again. */
  #touched(target: Element): void {
    if (target.closest('.controls, [data-object]')) this.wake();
  }

  #follow(): void {
    const state = readLiveState(location.search);
    if (queryOf(state) !== queryOf(this.#state)) this.#change(state, 'none');
  }

  #change(state: LiveState, keeping: Keeping): void {
    const isSame = queryOf(state) === queryOf(this.#state);
    this.#state = state;
    this.#setting = settingOf(this.#data, state, this.#setting.subject);
    this.#controls.show(state, this.#setting);
    clearTimeout(this.#timer);
    if (keeping === 'step' && !isSame) this.#keep({ isStep: true });
    if (keeping === 'pause') this.#timer = setTimeout(() => this.#keep(), PAUSE_MS);
    this.#ask();
  }

  #keep(how?: { isStep: boolean }): void {
    keepQuery(queryOf(this.#state, location.search), how);
  }

  async #copyLink(): Promise<void> {
    this.#keep();
    this.#root.querySelector('.copied')!.textContent = await copyAddress(location.href);
  }

  #ask(): void {
    const { scene, asked, chosen, rejected, counts, beta, step } = this.#setting;
    const { checkpoints } = this.#data;
    // A worker's own address is that of its script.
    const file = (at: number): CheckpointFile => {
      const { address = '', sha256 = '' } = checkpoints[at] ?? {};
      return { address: new URL(address, document.baseURI).href, sha256 };
    };
    if (!this.#isLoaded) this.#say('Loading the model …', false);
    void this.#loadDrawing();
    this.#root.toggleAttribute('data-busy', true);
    this.#model.ask({
      scene,
      question: asked.text,
      chosen,
      rejected,
      about: asked.about,
      counts,
      beta,
      checkpoint: file(step),
      reference: file(checkpoints.findIndex(({ id }) => id === REFERENCE)),
    });
  }

  async #loadDrawing(): Promise<void> {
    if (this.#drawing) return;
    this.#drawing = import('./live-result.ts').catch(() => (this.#drawing = undefined));
    const drawing = await this.#drawing;
    if (drawing) this.#controls.drawWith(drawing.sceneElements);
  }

  /** An answer that comes late is drawn where only the scene has moved on, so that one sees the maps follow a drag. */
  async #answered({ explanation, milliseconds }: LiveAnswer, wish: LiveWish, isLatest: boolean): Promise<void> {
    const drawing = await this.#drawing;
    if (!drawing) {
      this.#say('The code that draws the maps could not be loaded. The next touch tries again.', true);
      return;
    }
    const { scene, asked, chosen, rejected } = this.#setting;
    const now = [scene.background, asked.text, chosen, rejected];
    const then = [wish.scene.background, wish.question, wish.chosen, wish.rejected];
    if (!isLatest && then.some((value, at) => value !== now[at])) return;
    drawing.showExplanation(this.#root, wish.scene, regionWords(wish.scene, wish.about), explanation);
    this.#root.querySelector('.numbers')!.textContent = drawing.numbersText(explanation, milliseconds);
    if (!isLatest) return;
    this.#isLoaded = true;
    this.#root.toggleAttribute('data-live', true);
    this.#say(`The miniature answers: “${explanation.answer}”.`, false);
  }

  #say(text: string, isFault: boolean): void {
    const said = this.#root.querySelector('.said') as HTMLElement;
    // Said once, and not at each step of a drag.
    if (said.textContent !== text) said.textContent = text;
    said.toggleAttribute('data-fault', isFault);
    this.#root.toggleAttribute('data-busy', false);
    if (isFault) this.#root.toggleAttribute('data-live', false);
  }
}
