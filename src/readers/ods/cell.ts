import { type Attributes, attributeOf } from '../shared/package/xml.ts';
import { plainText } from '../shared/sheet/display/decimal.ts';
import {
  type Content,
  errorContent,
  textContent,
  uncalculatedContent,
} from '../shared/sheet/display/display.ts';

const ERROR = /^(?:#[A-Z0-9/]+[!?]?|Err:\d+|错误:\d+)$/;
const NUMERIC = /^(?:float|percentage|currency)$/;
/** A moment displayed so (the year alone, say) might be taken for a figure. */
const BARE_DIGITS = /^[\d.,]+$/;

/** The attribute of a cell by its local name, the namespace of documents before those of extensions. */
function own(attributes: Attributes, name: string): string | null {
  return attributes[`office:${name}`] ?? attributeOf(attributes, name);
}

function numeric(shown: string | null, stored: string | null, formula: string | null): Content {
  if (stored === null || stored.trim() === '' || !Number.isFinite(Number(stored)))
    return formula === null ? textContent(shown ?? '') : uncalculatedContent(formula);
  const value = Number(stored);
  return { text: shown === null ? plainText(value) : shown.trim(), stored: value, doubt: null };
}

/**
 * The content of a cell (OpenDocument 1.3 part 3, 9.1.4): `shown` is its paragraphs, which the program wrote as it
 * displayed them; null where there are none.
 */
export function cellContent(attributes: Attributes, shown: string | null): Content | null {
  const formula = attributeOf(attributes, 'formula');
  const type = own(attributes, 'value-type');
  const text = shown ?? '';
  const error = attributes['calcext:value-type'] === 'error' || (formula !== null && ERROR.test(text.trim()));
  if (error) return errorContent(text.trim() === '' ? '#N/A' : text.trim());
  if (type !== null && NUMERIC.test(type)) return numeric(shown, own(attributes, 'value'), formula);
  if (shown === null && type === null) return formula === null ? null : uncalculatedContent(formula);
  const stored =
    own(attributes, 'string-value') ??
    own(attributes, 'date-value') ??
    own(attributes, 'time-value') ??
    own(attributes, 'boolean-value');
  const content = textContent(shown ?? stored ?? '');
  // A moment that displays as bare digits is no figure, though it looks like one.
  const moment = (type === 'date' || type === 'time') && BARE_DIGITS.test(content.text);
  return moment ? { ...content, doubt: 'format', text: stored ?? content.text } : content;
}
