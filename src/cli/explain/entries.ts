import { displayWidth, padDisplay, showOneLine, wrapDisplay } from '../terminal/width.ts';

/** How wide explanations are, whatever the terminal. */
const width = 80;

/** A name and the lines that stand beside it. */
export type Entry = readonly [name: string, texts: readonly string[]];

/**
 * Names in one column, texts wrapped in another, where one of several goes on set in; entries without text are left out.
 */
export function entryLines(entries: readonly Entry[]): string[] {
  const first = Math.max(...entries.map(([name]) => displayWidth(name))) + 2;
  return entries.flatMap(([name, texts]) =>
    texts
      .flatMap((text) => wrapped(showOneLine(text), width - first, texts.length > 1 ? 2 : 0))
      .map((line, index) => padDisplay(index === 0 ? name : '', first) + line),
  );
}

/** The lines of a text that may itself be set in, all but the first set in further. */
function wrapped(text: string, most: number, further: number): string[] {
  const indent = ' '.repeat(text.length - text.trimStart().length);
  const [first = ''] = wrapDisplay(text, most - indent.length);
  const rest = text.trim().slice(first.length);
  const below = indent + ' '.repeat(further);
  const others = rest === '' ? [] : wrapDisplay(rest, most - below.length);
  return [indent + first, ...others.map((line) => below + line)];
}
