import type { Place } from '../../../model/place.ts';
import type { Placement } from '../../alignment/align.ts';
import type { Layout, ValueCell } from '../../rows/label-row.ts';

/**
 * Why figures that stand in lines of their own may not be what they seem: `whose`, since a stretch of lines may be
 * lost between the label and them; `which`, since one of them may be a page's number that makes up for an empty cell.
 */
export type Doubt = 'whose' | 'which';

/** The printed cells that belong to one placed label, with where the label stands. */
export interface GatheredRow {
  readonly placement: Placement;
  readonly label: string;
  readonly layout: Layout;
  readonly block: number;
  /** The column of the label, where columns are counted. */
  readonly column: number | null;
  readonly rowSpan: number;
  readonly unit: string | null;
  readonly cells: readonly ValueCell[];
  readonly place: Place;
  /** Without figures, and not surely blank: half a label, the end of the file, figures nearby that are no label's. */
  readonly detached: boolean;
  /** Why its figures may not be its own, or not all figures. */
  readonly doubt: Doubt | null;
}
