import type { Span } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** Something printed beside a label: a value in some notation, an empty cell, or text where a value is due. */
export interface ValueCell {
  readonly kind: 'value' | 'blank' | 'text';
  readonly text: string;
  readonly places: readonly Place[];
  /** Grid column from 0 and columns spanned, where the source states a grid. */
  readonly column: number | null;
  readonly columnSpan: number;
  /** Into how many figures the printed cell or line was cut at its spaces; 1 for a cell as printed. */
  readonly pieces: number;
  /** Whether it is merged over more rows than its label: it stands beside other labels, too. */
  readonly shared: boolean;
}

/** How a row's cells were told apart: by a stated grid, by separators in a row, or one after another in running lines. */
export type Layout = 'exact' | 'ragged' | 'stream';

/** A printed label with what stands after it until the next label: the unit all recognition works on. */
export interface LabelRow {
  readonly index: number;
  readonly label: string;
  /** Empty for prose and for values without a label. */
  readonly key: string;
  readonly places: readonly Place[];
  readonly layout: Layout;
  /** The block it stands in, and the row there, from 0. */
  readonly block: number;
  readonly row: number;
  readonly column: number | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Running prose, which no label is sought in. */
  readonly prose: boolean;
  readonly heading: boolean;
  readonly unit: Span | null;
  readonly values: readonly ValueCell[];
}

/** Whether a cell holds a value. */
export function isFigure({ kind }: ValueCell): boolean {
  return kind === 'value';
}

/** Whether a cell is empty. */
export function isBlank({ kind }: ValueCell): boolean {
  return kind === 'blank';
}

/** Whether anything stands in a cell, be it words. */
export function isPrinted({ kind }: ValueCell): boolean {
  return kind !== 'blank';
}
