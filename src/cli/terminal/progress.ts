import type { Say } from './language.ts';
import { writeError } from './streams.ts';
import { showOneLine, truncateDisplay } from './width.ts';

/** Shows how far a batch has come. */
export interface Progress {
  show(count: number, path: string): void;
  /** Makes way for other output on the terminal. */
  clear(): void;
}

const none: Progress = { show: () => {}, clear: () => {} };
const refreshMilliseconds = 100;
const linesEvery = 1000;

/**
 * One line on a terminal, overwritten in place; the number of files is not known beforehand, so no bar. Without
 * a terminal, `--progress` gives a line for every thousand files. By default shown only where it disturbs nothing.
 */
export function chooseProgress(asked: boolean | undefined, quiet: boolean, say: Say): Progress {
  const terminal = process.stderr.isTTY === true;
  if (asked === false || (quiet && !asked)) return none;
  if (terminal && (asked || !process.stdout.isTTY)) return lineProgress(say);
  return asked ? plainProgress(say) : none;
}

function lineProgress(say: Say): Progress {
  let shownAt = 0;
  let visible = false;
  return {
    show(count, path) {
      const now = performance.now();
      if (now - shownAt < refreshMilliseconds) return;
      shownAt = now;
      visible = true;
      const text = truncateDisplay(
        say('progress', { count, path: showOneLine(path) }),
        (process.stderr.columns || 80) - 1,
      );
      process.stderr.write(`\r${text}\u001b[K`);
    },
    clear() {
      if (visible) process.stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}

function plainProgress(say: Say): Progress {
  return {
    show(count, path) {
      if (count > 0 && count % linesEvery === 0)
        writeError(say('progress', { count, path: showOneLine(path) }));
    },
    clear: () => {},
  };
}
