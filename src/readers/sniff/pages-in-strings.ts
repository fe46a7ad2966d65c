const MARKUP = /<(?:table|t[rdh]|p|div|span|h[1-6]|br)[\s/>]/i;
/** The same within a string, where the sign before the name may be escaped as JSON or as HTML has it. */
const ESCAPED_MARKUP = /(?:<|&lt;)\\*(?:table|t[rdh]|p|div|span|h[1-6]|br)\b|\\(?:u003c|x3c)/i;
const REFERENCE = /&(?:lt|gt|quot|amp|#39|#x27);/gi;
const REFERENCES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
  '&#x27;': "'",
};
/** A shorter string is no report. */
const LEAST_LENGTH = 200;
/** What is longer is no page that a portal serves. */
const LONGEST = 32 * 1024 * 1024;
/** A string of a script: quoted, without a bare line end; what escapes it keeps to ECMA-262, 12.9.4. */
const LITERAL = /"(?:[^"\\\r\n]|\\[\s\S])*"|'(?:[^'\\\r\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi;
const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** A page in a string: JSON's is named by its pointer (RFC 6901), `data/content`; a script's by its order. */
export interface Page {
  readonly name: string;
  readonly page: string;
}

/** Whether a text is JSON or a script that holds a page in one of its strings. */
export function holdsPage(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (!/^\s*(?:[{["]|(?:var|let|const)\s|[\w$.]+\s*[=(])/.test(text) || !ESCAPED_MARKUP.test(text))
    return false;
  return pagesIn(text).length > 0;
}

/** The pages in the strings of JSON or of a script, as some portals serve them. */
export function pagesIn(text: string): readonly Page[] {
  return pagesInJson(text) ?? pagesInScript(text);
}

function pagesInJson(text: string): Page[] | null {
  try {
    const pages: Page[] = [];
    collect(JSON.parse(text), [], pages);
    return pages;
  } catch {
    return null;
  }
}

function collect(value: unknown, path: readonly string[], pages: Page[]): void {
  if (typeof value === 'string') {
    const page = pageIn(value);
    if (page !== null) pages.push({ name: path.join('/') || 'page', page });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name], pages);
  }
}

function pagesInScript(text: string): Page[] {
  return [...text.matchAll(LITERAL)]
    .filter(([literal]) => literal.length > LEAST_LENGTH)
    .map(([literal]) => pageIn(unescaped(literal.slice(1, -1))))
    .filter((page) => page !== null)
    .map((page, index) => ({ name: `string${index + 1}`, page }));
}

/** The page a string is, its markup perhaps escaped once more as HTML; null where it is none. */
function pageIn(text: string): string | null {
  if (text.length <= LEAST_LENGTH) return null;
  if (MARKUP.test(text)) return text;
  if (!ESCAPED_MARKUP.test(text)) return null;
  const page = text.replace(REFERENCE, (reference) => REFERENCES[reference.toLowerCase()] ?? reference);
  return MARKUP.test(page) ? page : null;
}

function unescaped(literal: string): string {
  return literal.replace(ESCAPE, (whole, point?: string, unit?: string, byte?: string, single?: string) => {
    const code = point ?? unit ?? byte;
    if (code !== undefined) return codePoint(Number.parseInt(code, 16)) ?? whole;
    return single === undefined || /[\r\n\u2028\u2029]/.test(single) ? '' : (SHORT[single] ?? single);
  });
}

function codePoint(code: number): string | null {
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
