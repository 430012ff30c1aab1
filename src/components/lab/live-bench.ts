import { significantText, valueText } from '../../lib/numbers/format.ts';
import type { Color, Pattern, Scene } from '../../../lab/scene/scene-schema.ts';
import { listQuestions, plainAnswers } from '../../../lab/text/question-list.ts';
import type { LiveData } from './live-data.ts';
import { explanationText, showMap } from './live-result.ts';
import type { LiveReply, LiveRequest } from './live-worker.ts';
import { SceneBoard } from './scene-board.ts';
import { WordToggles } from './word-toggles.ts';

type Question = ReturnType<typeof listQuestions>[number];

/** Pause after the last change before the miniature computes. */
const PAUSE_MS = 80;

/** The controls of the live miniature: every change is sent to the worker, every answer is drawn. */
export class LiveBench {
  readonly #root: HTMLElement;
  readonly #data: LiveData;
  readonly #board: SceneBoard;
  readonly #worker: Worker;
  readonly #words: WordToggles;
  #questions: Question[] = [];
  #asked: Question | undefined;
  #sceneAt = 0;
  #sent: LiveRequest | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, data: LiveData, signal: AbortSignal) {
    this.#root = root;
    this.#data = data;
    this.#worker = new Worker(new URL('live-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data: reply }: MessageEvent<LiveReply>) => this.#show(reply), {
      signal,
    });
    this.#worker.addEventListener('error', () => this.#fault('The miniature could not be started.'), { signal });
    signal.addEventListener('abort', () => this.#worker.terminate());
    this.#board = new SceneBoard(this.#find('.board'), data.scenes[0] as Scene, signal, () => this.#showScene());
    this.#words = new WordToggles(root, signal, () => this.#ask());
    const { moment } = this;
    moment.max = String(data.checkpoints.length - 1);
    moment.value = String(data.checkpoints.findIndex(({ isReference }) => isReference));
    const listen = (selector: string, type: string, act: () => void) =>
      this.#find(selector).addEventListener(type, act, { signal });
    this.#find('form').addEventListener('submit', (event) => event.preventDefault(), { signal });
    listen('[name="next"]', 'click', () => this.#nextScene());
    listen('[name="color"]', 'change', () => this.#board.change({ color: this.#value('color') as Color }));
    listen('[name="pattern"]', 'change', () => this.#board.change({ pattern: this.#value('pattern') as Pattern }));
    listen('[name="question"]', 'change', () => this.#chooseQuestion());
    for (const name of ['chosen', 'rejected']) listen(`[name="${name}"]`, 'input', () => this.#showWords());
    for (const name of ['moment', 'beta']) listen(`[name="${name}"]`, 'input', () => this.#ask());
    this.#showScene();
  }

  get moment(): HTMLInputElement {
    return this.#find<HTMLInputElement>('[name="moment"]');
  }

  /** β, on a scale of powers of ten. */
  get #beta(): number {
    return 10 ** Number(this.#value('beta'));
  }

  focus(): void {
    this.#find<HTMLElement>('.board [data-object]').focus({ preventScroll: true });
  }

  #find<Kind extends Element = HTMLElement>(selector: string): Kind {
    return this.#root.querySelector<Kind>(selector) as Kind;
  }

  #value(name: string): string {
    return this.#find<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`).value;
  }

  #put(name: string, value: string): void {
    this.#find<HTMLInputElement | HTMLSelectElement | HTMLOutputElement>(`[name="${name}"]`).value = value;
  }

  #nextScene(): void {
    this.#sceneAt = (this.#sceneAt + 1) % this.#data.scenes.length;
    this.#board.show(this.#data.scenes[this.#sceneAt] as Scene);
    this.#showScene();
  }

  /** Questions follow the scene; one that can still be asked stays. */
  #showScene(): void {
    const { scene, selected } = this.#board;
    const object = scene.objects[selected];
    if (object) {
      this.#put('selected', `Selected: ${object.class}`);
      this.#put('color', object.color);
      this.#put('pattern', object.pattern);
    }
    this.#questions = listQuestions(scene);
    const select = this.#find<HTMLSelectElement>('[name="question"]');
    select.replaceChildren(...this.#questions.map(({ text }) => new Option(text)));
    select.selectedIndex = Math.max(
      0,
      this.#questions.findIndex(({ text }) => text === this.#asked?.text),
    );
    this.#chooseQuestion();
  }

  /** Answers that the reader has written stay as long as the question and its right answer are the same. */
  #chooseQuestion(): void {
    const question = this.#questions[this.#find<HTMLSelectElement>('[name="question"]').selectedIndex];
    const isSame = question?.text === this.#asked?.text && question?.value === this.#asked?.value;
    this.#asked = question;
    if (isSame || !question) return this.#ask();
    const { chosen, rejected } = plainAnswers(question);
    this.#put('chosen', chosen);
    this.#put('rejected', rejected);
    this.#showWords();
  }

  #showWords(): void {
    this.#words.show(this.#value('chosen'), this.#value('rejected'));
  }

  #ask(): void {
    const { label, accuracy } = this.#checkpoint;
    const measured =
      accuracy === null
        ? ''
        : ` (${valueText({ value: accuracy, digits: 1, unit: '%' })} of the questions that need eyes)`;
    this.#put('moment-shown', `${label}${measured}`);
    this.#put('beta-shown', significantText(this.#beta, 2));
    // From the change on, since what is shown is no longer what was asked.
    this.#root.toggleAttribute('data-busy', true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), PAUSE_MS);
  }

  get #checkpoint(): LiveData['checkpoints'][number] {
    return this.#data.checkpoints[Number(this.moment.value)] as LiveData['checkpoints'][number];
  }

  #send(): void {
    const reference = this.#data.checkpoints.find(({ isReference }) => isReference) ?? this.#checkpoint;
    // A worker's own address is that of its script.
    const file = ({ address, sha256 }: LiveData['checkpoints'][number]) => ({
      address: new URL(address, document.baseURI).href,
      sha256,
    });
    this.#sent = {
      id: (this.#sent?.id ?? 0) + 1,
      scene: this.#board.scene,
      question: this.#asked?.text ?? '',
      chosen: this.#value('chosen'),
      rejected: this.#value('rejected'),
      about: this.#asked?.about ?? [],
      counts: this.#words.counts,
      beta: this.#beta,
      checkpoint: file(this.#checkpoint),
      reference: file(reference),
    };
    this.#worker.postMessage(this.#sent);
  }

  /** Answers to all but the last request come too late to be shown. */
  #show(reply: LiveReply): void {
    if (!this.#sent || reply.id !== this.#sent.id) return;
    if ('error' in reply) return this.#fault(reply.error);
    const { scene } = this.#sent;
    const { sft, dpo, region } = reply.explanation;
    showMap(this.#find('[data-method="sft"]'), scene, 'SFT', sft, region);
    showMap(this.#find('[data-method="dpo"]'), scene, 'DPO', dpo, region);
    this.#say(explanationText(reply.explanation, reply.milliseconds), false);
  }

  #fault(message: string): void {
    this.#say(message, true);
  }

  #say(text: string, isFault: boolean): void {
    const said = this.#find('.said');
    said.textContent = text;
    said.toggleAttribute('data-fault', isFault);
    this.#root.toggleAttribute('data-busy', false);
    this.#root.toggleAttribute('data-ready', !isFault);
  }
}
