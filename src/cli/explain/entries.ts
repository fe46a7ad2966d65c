import { displayWidth, padDisplay, showOneLine, wrapDisplay } from '../terminal/width.ts';

/** How wide explanations are, whatever the terminal. */
const width = 80;

/** A name and the lines that stand beside it. */
export type Entry = readonly [name: string, texts: readonly string[]];

/** Names in one column, texts wrapped in another; entries without text are left out. */
export function entryLines(entries: readonly Entry[]): string[] {
  const first = Math.max(...entries.map(([name]) => displayWidth(name))) + 2;
  return entries.flatMap(([name, texts]) =>
    texts
      .flatMap((text) => wrapDisplay(showOneLine(text), width - first))
      .map((line, index) => padDisplay(index === 0 ? name : '', first) + line),
  );
}
