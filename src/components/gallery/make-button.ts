/** A button of the site with its text, and what a click does. */
export function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'control';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
