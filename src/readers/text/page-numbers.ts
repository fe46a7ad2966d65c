const LEAST_PAGES = 2;
const AT_FOOT = /(?:^|[\n\f])[ \t\u3000]*(\d{1,3})[ \t\u3000]*[\r\n]*\f/g;
const AT_HEAD = /\f[ \t\u3000\r\n]*(\d{1,3})[ \t\u3000]*(?=[\r\n])/g;

/**
 * Where the page numbers of a text begin that form feeds cut into pages: numbers alone on the last line of every page,
 * or on the first, counting up by one. Any less, and a number on a line of its own may be a figure.
 */
export function pageNumbers(source: string): ReadonlySet<number> {
  const breaks = source.split('\f').length - 1;
  if (breaks < LEAST_PAGES) return new Set();
  const numbers = [AT_FOOT, AT_HEAD].flatMap((pattern) => numbersAt(source, pattern, breaks));
  return new Set(numbers);
}

function numbersAt(source: string, pattern: RegExp, breaks: number): number[] {
  // A text may end with a form feed, after which no page begins.
  const least =
    pattern === AT_HEAD && source.lastIndexOf('\f') >= source.trimEnd().length ? breaks - 1 : breaks;
  const found = [...source.matchAll(pattern)].map((match) => ({
    page: Number(match[1]),
    at: match.index + match[0].indexOf(match[1] ?? ''),
  }));
  const counted = found.every(({ page }, index) => index === 0 || page === (found[index - 1]?.page ?? 0) + 1);
  return counted && found.length >= Math.max(least, LEAST_PAGES) ? found.map(({ at }) => at) : [];
}
