const CHOICES = ['auto', 'light', 'dark'] as const;
const LABELS = { auto: 'Auto', light: 'Light', dark: 'Dark' };
type Choice = (typeof CHOICES)[number];

/** The choice that is kept for all pages; undefined where storage is denied, and the choice holds for one page. */
function storedChoice(): Choice | undefined {
  try {
    const stored = localStorage.getItem('theme');
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return undefined;
  }
}

function paint(choice: string): void {
  const root = document.documentElement;
  if (choice === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = choice;
}

function keep(choice: string): void {
  try {
    if (choice === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', choice);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/**
 * `<theme-toggle>`: a select that follows the system, or keeps a light or dark theme, on this page, in other tabs and on
 * pages that the way back leads to. Without JS the system decides.
 */
class ThemeToggle extends HTMLElement {
  #select: HTMLSelectElement | null = null;
  #end = new AbortController();

  connectedCallback(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    addEventListener('storage', () => this.#follow(), { signal });
    // Also where the page is loaded anew: a browser gives back what was chosen in it.
    addEventListener('pageshow', () => this.#follow(), { signal });
    if (this.#select) return;
    const select = document.createElement('select');
    select.className = 'control';
    select.setAttribute('aria-label', 'Theme');
    select.autocomplete = 'off';
    for (const choice of CHOICES) select.add(new Option(LABELS[choice], choice));
    select.value = storedChoice() ?? 'auto';
    select.addEventListener('change', () => {
      paint(select.value);
      keep(select.value);
    });
    this.append(select);
    this.#select = select;
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }

  /** Shows what was chosen elsewhere. */
  #follow(): void {
    const choice = storedChoice();
    if (!choice || !this.#select) return;
    this.#select.value = choice;
    paint(choice);
  }
}

customElements.define('theme-toggle', ThemeToggle);
