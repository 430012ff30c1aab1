/**
 * Says what did not work, in a note over the page that closes with Escape or a click elsewhere and is read out at once.
 * For faults that leave no place of their own on the page.
 */
export function sayFault(text: string): void {
  const note = document.createElement('p');
  note.className = 'fault-note floating';
  note.popover = 'auto';
  note.setAttribute('role', 'alert');
  note.textContent = text;
  note.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') note.remove();
  });
  document.body.append(note);
  note.showPopover();
}
