import { decode1252 } from '../shared/encoding/code-page-1252.ts';

/** Names of encodings, as TextDecoder knows them, by Windows code page. */
const PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

/** Code pages by the character set of a font. */
const CHARSET_PAGES: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** The code page a font's character set means, or null when that is the one of the file. */
export function pageOfCharset(charset: number): number | null {
  return CHARSET_PAGES.get(charset) ?? null;
}

/** Decodes bytes in a code page, or gives null when some are no characters in it. Page 1252 has a character for all. */
function decodeStrictly(bytes: Uint8Array, page: number): string | null {
  const name = PAGES.get(page);
  if (name === undefined) return decode1252(bytes);
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes text by the page of its font, or else by that of the file. A font of no particular character set may hold
 * text of the file's page or of page 1252: the first that fits is taken; a file without any is tried as Chinese.
 */
export function decodeText(bytes: Uint8Array, fontPage: number | null, filePage: number | null): string {
  const own = PAGES.get(fontPage ?? -1);
  if (own !== undefined) return new TextDecoder(own, { ignoreBOM: true }).decode(bytes);
  const pages = filePage === null ? [65001, 936] : [filePage];
  for (const page of pages) {
    const text = decodeStrictly(bytes, page);
    if (text !== null) return text;
  }
  return decode1252(bytes);
}
