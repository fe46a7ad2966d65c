import type { Span } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';

/** Part of a span, trimmed, with its own place where the span stands on one line; else with the whole span's. */
export function subSpan(span: Span, start: number, end: number): Span {
  const raw = span.text.slice(start, end);
  const text = raw.trim();
  const from = start + (raw.length - raw.trimStart().length);
  const place = span.places[0];
  if (place?.kind !== 'text' || span.places.length > 1 || span.text.includes('\n'))
    return { text, places: span.places };
  const column = place.column + from;
  const inner: Place = { ...place, column, endColumn: column + text.length };
  return { text, places: place.line === place.endLine ? [inner] : span.places };
}
