import { type Attributes, stop, type XmlHandler } from '../shared/package/xml.ts';
import {
  type Content,
  type Display,
  errorContent,
  LOST,
  struckContent,
  textContent,
  uncalculatedContent,
} from '../shared/sheet/display/display.ts';
import type { SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import { MOST_COLUMNS, MOST_ROWS, parseCellName, parseRangeName } from '../shared/sheet/workbook.ts';
import { RichText, unescaped } from './rich-text.ts';
import type { CellLook } from './styles.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface Shared {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly display: Display;
  /** Whether formulas are to be calculated when the file is opened: a stored zero may never have been. */
  readonly calculateOnLoad: boolean;
}

/** A cell while it is read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly look: CellLook;
  value: string | null;
  formula: string | null;
}

const PLAIN: CellLook = { format: 'General', bordered: false, struck: false };
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}

/** Reads one sheet's part into a builder (ECMA-376 part 1, 18.3). Rows and cells without a name follow the last. */
export class Worksheet implements XmlHandler {
  readonly #shared: Shared;
  readonly #sheet: SheetBuilder;
  readonly #rich = new RichText();
  #row = -1;
  #column = -1;
  #cell: OpenCell | null = null;
  #gathering: 'value' | 'formula' | 'inline' | null = null;
  /** Set when a cell refers to a text there is none of. */
  broken = false;

  constructor(shared: Shared, sheet: SheetBuilder) {
    this.#shared = shared;
    this.#sheet = sheet;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell) this.#openWithin(this.#cell, name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#openColumns(attributes);
    else if (name === 'mergeCell') this.#openMerge(attributes);
    else if (name === 'sheetView') this.#openView(attributes);
  }

  #openView({ showZeros }: Attributes): void {
    this.#shared.display.zeros = !isFalse(showZeros);
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    const row = Number(r ?? this.#row + 2) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MOST_ROWS) return;
    this.#row = row;
    this.#column = -1;
    if (isTrue(hidden) || Number(ht ?? 1) === 0) this.#sheet.hideRows(row, row);
  }

  #openColumns({ min, max, hidden, width }: Attributes): void {
    const [first, last] = [Number(min) - 1, Number(max) - 1];
    if (!(first >= 0 && last >= first) || !(isTrue(hidden) || Number(width ?? 1) === 0)) return;
    this.#sheet.hideColumns(first, Math.min(last, MOST_COLUMNS - 1));
  }

  #openMerge({ ref = '' }: Attributes): void {
    const range = parseRangeName(ref);
    if (range) this.#sheet.merge(range);
  }

  #openCell({ r, t: type = 'n', s }: Attributes): void {
    const named = r === undefined ? null : parseCellName(r);
    const row = named?.row ?? this.#row;
    const column = named?.column ?? this.#column + 1;
    this.#column = column;
    const look = this.#shared.looks[Number(s ?? 0)] ?? PLAIN;
    this.#cell = {
      row: Math.max(row, 0),
      column: Math.min(column, MOST_COLUMNS - 1),
      type,
      look,
      value: null,
      formula: null,
    };
  }

  #openWithin(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'c') this.#fail();
    if (this.#gathering === 'inline') this.#rich.open(name, attributes);
    else if (name === 'is') this.#gathering = 'inline';
    else if (name === 'v') {
      this.#gathering = 'value';
      cell.value = '';
    } else if (name === 'f') {
      this.#gathering = 'formula';
      cell.formula ??= '';
    }
  }

  /** A cell within a cell: where one ends, and what is in it, is not certain. */
  #fail(): never {
    this.broken = true;
    this.#sheet.breakOff();
    throw stop;
  }

  text(piece: string): void {
    const cell = this.#cell;
    if (cell === null || this.#gathering === null) return;
    if (this.#gathering === 'value') cell.value = (cell.value ?? '') + piece;
    else if (this.#gathering === 'formula') cell.formula = (cell.formula ?? '') + piece;
    else this.#rich.text(piece);
  }

  close(name: string): void {
    if (this.#cell === null) return;
    if (name === 'c') {
      this.#take(this.#cell);
      this.#cell = null;
      this.#gathering = null;
    } else if (name === 'is') {
      this.#cell.value = this.#rich.take();
      this.#gathering = null;
    } else if (this.#gathering === 'inline') this.#rich.close(name);
    else if (name === 'v' || name === 'f') this.#gathering = null;
  }

  #take(cell: OpenCell): void {
    const { row, column, look } = cell;
    const content = this.#contentOf(cell);
    if (content && (content.text !== '' || content.stored !== null))
      this.#sheet.add({ row, column, ...(look.struck ? struckContent(content) : content) });
    else if (look.bordered) this.#sheet.addBordered(row, column);
    if (this.#sheet.full) throw stop;
  }

  #contentOf({ type, value, formula, look }: OpenCell): Content | null {
    const { display, calculateOnLoad } = this.#shared;
    const { format } = look;
    const text = type === 'str' || type === 'inlineStr';
    if (value === null || (value === '' && !text))
      return formula === null ? null : uncalculatedContent(formula);
    if (text) return display.text(unescaped(value), format);
    if (type === 's') return this.#sharedText(value, format);
    if (type === 'b') return textContent(value.trim() === '0' ? 'FALSE' : 'TRUE');
    if (type === 'e') return errorContent(value);
    if (!NUMBER.test(value)) return textContent(value);
    if (formula !== null && calculateOnLoad && Number(value) === 0) return uncalculatedContent(formula);
    return display.number(Number(value), format);
  }

  #sharedText(value: string, format: string): Content {
    const text = NUMBER.test(value) ? this.#shared.strings[Number(value)] : undefined;
    if (text !== undefined) return this.#shared.display.text(text, format);
    this.broken = true;
    return textContent(LOST);
  }
}
