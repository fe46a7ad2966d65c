import { readable } from '../shared/page/drawing/characters.ts';
import { UNREADABLE } from '../shared/page/lines/line-text.ts';

/** What showing text takes of a font. */
export interface Font {
  /** Size of a unit of its widths, in ems: mostly a thousandth. */
  readonly unit: number;
  readonly vertical: boolean;
  /** Advance and origin of its characters when written downwards. */
  readonly verticalMetrics: readonly number[];
  /** Whether the file tells which characters its codes are; if not they may be anything. */
  readonly told: boolean;
  textOf(unicode: string): string;
}

/** Codes of fonts without a table of characters: pdf.js hands the codes out as if they were characters. */
function isIdentity(toUnicode: unknown): boolean {
  return typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Reads a font as pdf.js hands it out. */
export function fontOf(font: unknown): Font {
  const matrix = property(font, 'fontMatrix');
  const unit =
    Array.isArray(matrix) && Number.isFinite(matrix[0]) && matrix[0] > 0 ? Number(matrix[0]) : 0.001;
  const metrics = property(font, 'defaultVMetrics');
  const toUnicode = property(font, 'toUnicode');
  const told = !(property(font, 'composite') === true && isIdentity(toUnicode));
  return {
    unit,
    vertical: property(font, 'vertical') === true,
    verticalMetrics: Array.isArray(metrics) ? metrics.map(Number) : [],
    told,
    textOf: (unicode) => (told ? readable(unicode) : UNREADABLE),
  };
}
