import { isTerminal, write } from '../io.js';

/** How far a long run is, on the terminal of whoever started it. */
export interface Progress {
  readonly at: (text: string) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

const everyMilliseconds = 250;

/** One line that is written over and over; nothing where standard error is a file or a pipe. */
export function progressLine(): Progress {
  if (!isTerminal(2)) return { at: () => undefined, end: () => undefined };
  let [last, width] = [0, 0];
  const put = (text: string) => {
    write(2, `\r${text.padEnd(width)}`);
    width = text.length;
  };
  return {
    at: (text) => {
      if (Date.now() - last < everyMilliseconds) return;
      last = Date.now();
      put(text);
    },
    end: () => {
      put('');
      write(2, '\r');
    },
  };
}
