/** Where the symbol fonts have their characters among those for private use. */
const PRIVATE = 0xf000;

/** The characters Symbol has in common with ASCII, as far as figures are written with them. */
const SYMBOL_ASCII = /^[0-9%()+,./:;<=>[\]_{|}]$/;

/** Wingdings' numbers in circles: 0 to 10, on white and on black. */
const WINGDINGS = '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿';
const WINGDINGS_FIRST = 0x80;

/**
 * The character `w:sym` stands for (ECMA-376-1, 17.3.3.30): a symbol font's, where it is known; else the one of its
 * code, so that what stands there is not taken for nothing.
 */
export function symbol(font: string | null, code: string | null): string {
  const point = /^[0-9a-f]{1,4}$/i.test(code ?? '') ? Number.parseInt(code ?? '', 16) : 0xfffd;
  const index = point >= PRIVATE ? point - PRIVATE : point;
  const ascii = String.fromCharCode(index);
  if (font?.toLowerCase() === 'symbol') {
    if (index === 0x2d) return '-';
    if (SYMBOL_ASCII.test(ascii)) return ascii;
  }
  const known = font?.toLowerCase() === 'wingdings' ? WINGDINGS[index - WINGDINGS_FIRST] : undefined;
  return known ?? String.fromCharCode(point);
}
