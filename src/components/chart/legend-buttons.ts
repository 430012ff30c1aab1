import type { ChartState } from './chart-state.ts';

function makeButton(onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/**
 * The buttons in the legend of a live chart: one for each series, which switches it off and on, and two in the place
 * of the switch, for the scores or the leads that lie between them.
 */
export class LegendButtons {
  readonly #host: HTMLElement;
  readonly #state: ChartState;
  readonly #onChange: () => void;

  /** @param onChange Called where a button has changed the state. */
  constructor(host: HTMLElement, state: ChartState, onChange: () => void) {
    this.#host = host;
    this.#state = state;
    this.#onChange = onChange;
  }

  get #toggles(): NodeListOf<HTMLButtonElement> {
    return this.#host.querySelectorAll('[data-series] > button');
  }

  get #switch(): Element | null {
    return this.#host.querySelector('.switch');
  }

  make(): void {
    for (const entry of this.#host.querySelectorAll<HTMLElement>('[data-series]')) {
      const button = makeButton(() => {
        const { hidden } = this.#state;
        const id = entry.dataset['series'] ?? '';
        if (!hidden.delete(id)) hidden.add(id);
        this.#change();
      });
      button.append(...entry.childNodes);
      entry.append(button);
    }
    const views = ['Scores', 'Lead'].map((name) => {
      const button = makeButton(() => {
        this.#state.isLead = name === 'Lead';
        this.#change();
      });
      button.textContent = name;
      return button;
    });
    this.#switch?.replaceChildren(...views);
    this.#show();
  }

  /** Leaves the legend as it came. */
  remove(): void {
    this.#host.toggleAttribute('data-lead', false);
    this.#switch?.replaceChildren();
    for (const button of this.#toggles) button.replaceWith(...button.childNodes);
  }

  #change(): void {
    this.#show();
    this.#onChange();
  }

  #show(): void {
    const { isLead, hidden } = this.#state;
    this.#host.toggleAttribute('data-lead', isLead);
    for (const button of this.#toggles) {
      button.setAttribute('aria-pressed', String(!hidden.has(button.parentElement?.dataset['series'] ?? '')));
      // Leads are of all series at once.
      button.disabled = isLead;
    }
    [...(this.#switch?.children ?? [])].forEach((button, index) => {
      button.setAttribute('aria-pressed', String(index === Number(isLead)));
    });
  }
}
