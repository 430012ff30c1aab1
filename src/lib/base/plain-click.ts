/** Whether a click is meant for this page: one with another button or a key held opens what it hits elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
