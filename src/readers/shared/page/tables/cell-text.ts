import type { Span } from '../../../../model/document.ts';
import { boxAround } from '../boxes.ts';
import type { Box, Run, Turn } from '../content.ts';
import { textOfLine } from '../lines/line-text.ts';
import { linesOf } from '../lines/lines.ts';
import { turnRun, undo } from '../turn.ts';

/** What stands in a cell: its lines, joined by line breaks, and the box they fill; null where nothing stands. */
export interface CellText {
  readonly text: string;
  readonly box: Box | null;
}

/** Any size serves to turn boxes that are only compared with one another. */
const ANYWHERE = { width: 0, height: 0 };

/** Reads the runs of one cell: upright lines first, then those set on their side, each as one reads them. */
export function readCell(runs: readonly Run[]): CellText {
  const lines = [...turnsOf(runs)].flatMap((turn) => {
    const turned = runs.filter((run) => run.turn === turn);
    const upright = turn === 0 ? turned : turned.map((run) => turnRun(run, undo(turn), ANYWHERE));
    return linesOf(upright).map((line) => textOfLine(line, 'cell').text);
  });
  return { text: lines.join('\n'), box: boxAround(runs.map(({ box }) => box)) };
}

function turnsOf(runs: readonly Run[]): ReadonlySet<Turn> {
  return new Set(runs.map(({ turn }) => turn).sort((a, b) => a - b));
}

/** The text of a cell that goes on in another. */
export function joinSpans(first: Span, second: Span): Span {
  const text = [first.text, second.text].filter((each) => each !== '').join('\n');
  return { text, places: [...first.places, ...second.places] };
}
