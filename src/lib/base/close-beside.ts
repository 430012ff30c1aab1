/** Lets a click beside a modal dialog close it: there the dialog itself is hit, and none of its content. */
export function closeBeside(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
}
