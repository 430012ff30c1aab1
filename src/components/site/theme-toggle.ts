const CHOICES = ['auto', 'light', 'dark'] as const;
const LABELS = { auto: 'Auto', light: 'Light', dark: 'Dark' };
type Choice = (typeof CHOICES)[number];

function storedChoice(): Choice {
  try {
    const stored = localStorage.getItem('theme');
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

/** `<theme-toggle>`: a select that follows the system, or keeps a light or dark theme. Without JS the system decides. */
class ThemeToggle extends HTMLElement {
  #select: HTMLSelectElement | null = null;

  connectedCallback(): void {
    if (this.#select) return;
    const select = document.createElement('select');
    select.className = 'control';
    select.setAttribute('aria-label', 'Theme');
    for (const choice of CHOICES) select.add(new Option(LABELS[choice], choice));
    select.value = storedChoice();
    select.addEventListener('change', () => this.#apply(select.value));
    this.append(select);
    this.#select = select;
  }

  #apply(choice: string): void {
    const root = document.documentElement;
    if (choice === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = choice;
    try {
      if (choice === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', choice);
    } catch {
      // Without storage the choice holds for this page.
    }
  }
}

customElements.define('theme-toggle', ThemeToggle);
