import { report } from '../findings/define.ts';
import { unreadableValue } from '../findings/reading.ts';
import type { Document, Recognised } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Place } from '../model/place.ts';
import type { Mention, PrintedValue, Statement } from '../model/result.ts';

/** How sure what is not certain may be. */
const DOUBTED = 0.5;

/**
 * Gives values that were read from pictures the confidence of the cell or line they stand in. What is not certain is
 * unparsed by then: its text says so.
 */
export function withConfidence<T extends { statements: readonly Statement[]; mentions: readonly Mention[] }>(
  content: T,
  { recognised }: Document,
  emit: Emit,
): T {
  if (!recognised) return content;
  const pages = groupBy(recognised, ({ place }) => place.page);
  const sure = <V extends PrintedValue & { readonly place: Place }>(value: V): V => {
    const confidence = confidenceAt(value.place, pages);
    if (confidence === null) return value;
    if (isAsPrinted(value)) return { ...value, confidence };
    const { raw, place } = value;
    report(emit, unreadableValue, { label: 'label' in value ? String(value.label) : '', raw }, [place]);
    return { ...value, value: null, state: 'unparsed', confidence: Math.min(confidence, DOUBTED) };
  };
  const statements = content.statements.map(
    (statement): Statement => ({
      ...statement,
      facts: Object.fromEntries(Object.entries(statement.facts).map(([key, fact]) => [key, sure(fact)])),
      other: statement.other.map((row) => ({ ...row, values: row.values.map(sure) })),
    }),
  );
  return { ...content, statements, mentions: content.mentions.map(sure) };
}

/**
 * Whether a value is the very number that was read, if it is one. Where a unit scales it, or it was split, it rests on
 * words or gaps, which were not read twice: 元 may have been 万元.
 */
function isAsPrinted({ value, raw }: PrintedValue): boolean {
  return value === null || Number(raw.replaceAll(',', '')) === value;
}

function confidenceAt(place: Place, pages: ReadonlyMap<number, readonly Recognised[]>): number | null {
  if (place.kind !== 'page') return null;
  const [x0, y0, x1, y1] = place.box;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const there = (pages.get(place.page) ?? []).filter(({ place: { box } }) => {
    return box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3];
  });
  if (there.length === 0) return null;
  return Math.round(100 * Math.min(...there.map(({ confidence }) => confidence))) / 100;
}
