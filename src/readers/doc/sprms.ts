import { ByteView } from '../shared/compound/byte-view.ts';

/** A property change: its code ([MS-DOC] 2.2.5.1), its first operand byte and all of them. */
export interface Sprm {
  readonly code: number;
  /** The operand as a whole number, from at most its first four bytes. */
  readonly value: number;
  readonly operand: Uint8Array;
}

/** The codes that bear on what is read ([MS-DOC] 2.6). */
export const sprmCodes = {
  deleted: 0x0800,
  vanish: 0x083c,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  special: 0x0855,
  script: 0x2a48,
  raisedBy: 0x4845,
  characterStyle: 0x4a30,
  plain: 0x2a33,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  hugeParagraph: 0x6646,
  hugeParagraphOld: 0x6645,
  paragraphStyle: 0x4600,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  tableDefinition: 0xd608,
  tableInsert: 0x7621,
  tableDelete: 0x5622,
  tableColumnWidth: 0x7623,
  tableMerge: 0x5624,
  tableSplit: 0x5625,
  tableVerticalMerge: 0xd62b,
} as const;

const TAB_CHANGES = 0xc615;
const OLD_TABLE_DEFINITION = 0xd606;

/** Operand bytes by the top three bits of a code; 0 is a length given by the operand itself. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The bytes of an operand that begins at `at`, with the bytes of its own length. */
function operandBytes(view: ByteView, code: number, at: number): readonly [skipped: number, bytes: number] {
  const fixed = OPERAND_BYTES[code >> 13] ?? 1;
  if (fixed !== 0) return [0, fixed];
  if (code === sprmCodes.tableDefinition || code === OLD_TABLE_DEFINITION)
    return [2, Math.max(0, view.u16(at) - 1)];
  if (code !== TAB_CHANGES || view.u8(at) < 255) return [1, view.u8(at)];
  const deleted = view.u8(at + 1);
  const added = view.u8(at + 2 + deleted * 4);
  return [1, 2 + deleted * 4 + added * 3];
}

function toNumber(operand: Uint8Array): number {
  let value = 0;
  for (let i = Math.min(operand.length, 4) - 1; i >= 0; i--) value = value * 256 + (operand[i] ?? 0);
  return value;
}

/** The property changes of a list of them. What is cut off at the end is left out. */
export function* sprmsOf(bytes: Uint8Array): Generator<Sprm> {
  const view = new ByteView(bytes);
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = view.u16(at);
    const [skipped, length] = operandBytes(view, code, at + 2);
    const start = at + 2 + skipped;
    if (start + length > bytes.length) return;
    const operand = bytes.subarray(start, start + length);
    yield { code, value: toNumber(operand), operand };
    at = start + length;
  }
}
