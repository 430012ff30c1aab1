import type { FigureProgress } from './run-figures.ts';

/** Where lines go: `process.stdout`, or what stands for it in a test. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** Tells how far downloads are: one line that is written over in a terminal, one line a figure elsewhere. */
export function progressPrinter(screen: Screen): (progress: FigureProgress) => void {
  const running = new Map<string, string>();
  return ({ file, received, total }) => {
    const isNew = !running.has(file);
    running.set(file, `${file} ${Math.floor((100 * received) / total)} %`);
    if (screen.isTTY) {
      const line = `Downloading ${[...running.values()].join(' · ')}`;
      screen.write(`\r\u001B[K${line.slice(0, (screen.columns ?? 80) - 1)}`);
    } else if (isNew) {
      screen.write(`Downloading ${file}, ${Math.ceil(total / 1000)} kB\n`);
    }
    if (received === total) running.delete(file);
  };
}
