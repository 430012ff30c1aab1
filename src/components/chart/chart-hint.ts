const KEY = 'chart-read';

/** Takes the hint how charts are read from who has read one before; what it stands among keeps its place. */
export function takeHint(host: HTMLElement): void {
  const hint = host.querySelector<HTMLElement>('.hint');
  try {
    if (hint && localStorage.getItem(KEY)) hint.style.visibility = 'hidden';
  } catch {
    // Without storage every visit is the first.
  }
}

/** Remembers that the reader has read a chart. */
export function noteReading(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // Without storage the hint comes again.
  }
}
