import type { WriteStream } from 'node:tty';
import { shorten } from '../report/visible.js';

/** The last line of a terminal, kept up to date; nothing at all where there is no terminal. */
export interface ProgressLine {
  show(text: string): void;
  /** Takes the line away, so that something else can be written there. */
  clear(): void;
}

/** A line at the end of `stream`; a signal that ends the process takes it away. */
export function progressLine(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>): ProgressLine {
  let [shown, isOver] = ['', false];
  const clear = (): void => {
    if (shown !== '') stream.write('\r\u001b[2K');
    shown = '';
  };
  const show = (text: string): void => {
    // A terminal of no known size has 0 columns. One that fills the last column would be broken by the terminal, and could not be taken away any more.
    const fits = shorten(text, Math.max(1, (stream.columns || 80) - 1));
    if (!stream.isTTY || isOver || fits === shown) return;
    clear();
    stream.write(fits);
    shown = fits;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      isOver = true;
      clear();
    });
  return { show, clear };
}
