/** How long the answer of the button stays. */
const ANSWER_MS = 2000;

/** `<copy-text>`: adds a button that copies the text of its `<pre>`. Without JS the text can be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre');
    if (!text || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'control';
    button.textContent = 'Copy';
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void this.#copy(text, button));
    this.append(button);
  }

  async #copy(text: HTMLElement, button: HTMLButtonElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = 'Copied';
    } catch {
      // Refused or not there: select the text, so that one key press copies it.
      getSelection()?.selectAllChildren(text);
      button.textContent = 'Selected: press Ctrl+C or ⌘C';
    }
    setTimeout(() => (button.textContent = 'Copy'), ANSWER_MS);
  }
}

customElements.define('copy-text', CopyText);
