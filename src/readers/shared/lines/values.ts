const NUMBER =
  /^[+\-＋－−增减负]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?[%％]?[万亿千百]?[余多]?[㐀-鿿]{0,2}(?:[(（][^()（）]{1,20}[)）])?$/;
const DATE_OR_PLACE = /[年月日号时点页]/;
const DASH = /^(?:[-—–－―─−﹣]{1,8}|[/／\\*＊])$/;
/** Digits among letters that look like some. */
const GLYPHS = /^(?=.*\d)[\dOoIlQZSB,.]+$/;
const LONGEST = 40;

/** Whether a token is printed as a number: signed, grouped, with a unit or a short remark glued behind. */
export function isNumber(token: string): boolean {
  return token.length <= LONGEST && NUMBER.test(token) && !DATE_OR_PLACE.test(token);
}

/** Whether a token is one of the signs printed where there is no number: dashes, a slash, an asterisk. */
export function isDash(token: string): boolean {
  return token.length <= LONGEST && DASH.test(token);
}

/** Whether a token stands where a number would: a number, or a sign that there is none. */
export function isValue(token: string): boolean {
  return isNumber(token) || isDash(token);
}

/** Whether a token is printed as a number or in place of one, be it with letters misread for digits. */
export function isMisreadValue(token: string): boolean {
  return isValue(token) || (token.length <= LONGEST && GLYPHS.test(token));
}
