import { report } from '../../findings/define.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Block, Document, Span } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Reader } from '../reader.ts';
import { decode, reportDecoding } from '../shared/encoding/encoding.ts';
import { paragraphOf, raggedTable } from '../shared/lines/spans.ts';
import { piecesOf } from './pieces.ts';
import { recordsOf, type Separator } from './records.ts';
import { separatorOf } from './sniff-csv.ts';

/**
 * Reads separated values, as spreadsheets are saved or copied: lines and tables by turns. Of a merged cell the text stands
 * in the first place it covered, and the others are empty, so that only the order of a row's cells is known.
 */
export const reader: Reader<Document> = {
  format: 'csv',
  read(input, limits, emit) {
    const decoded = input.decoded ?? decode(input.bytes);
    reportDecoding(decoded, emit);
    const records = firstRecords(decoded.text, separatorOf(decoded.text, true) ?? ',', limits.cells, emit);
    const blocks = piecesOf(records).map(
      (piece): Block => (piece.kind === 'line' ? paragraphOf(piece.span) : raggedTable(piece.rows)),
    );
    return { format: 'csv', blocks };
  },
};

/** The records up to the limit on cells; reaching it is a finding. */
function firstRecords(text: string, separator: Separator, most: number, emit: Emit): (readonly Span[])[] {
  const records: (readonly Span[])[] = [];
  let room = most;
  for (const record of recordsOf(text, separator)) {
    room -= record.length;
    if (room < 0) {
      report(emit, limitReached, { limit: 'cells', value: most }, record[0]?.places ?? []);
      break;
    }
    records.push(record);
  }
  return records;
}
