/** A stretch of a text-like source: lines and columns count from 1, columns in UTF-16 code units, the end is exclusive. */
export interface TextPlace {
  readonly kind: 'text';
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A box on a page of a paged source: pages count from 1, the box is in points from the upper left corner. */
export interface PagePlace {
  readonly kind: 'page';
  readonly page: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** A cell or range of a spreadsheet, as the program shows it: `B7`. */
export interface SheetPlace {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly range: string;
}

/** A path inside one part of a package: `word/document.xml`, `tbl[2]/tr[5]/tc[3]`; an empty path is the whole part. */
export interface PartPlace {
  readonly kind: 'part';
  readonly part: string;
  readonly path: string;
}

/** Where in its source file something stands. */
export type Place = TextPlace | PagePlace | SheetPlace | PartPlace;

/** The short printed form of a place: `line 326`, `page 4 @ 120,310`, `Sheet1!C7`, `word/document.xml tbl[2]/tr[5]`. */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'text':
      return `line ${place.line}`;
    case 'page':
      return `page ${place.page} @ ${Math.round(place.box[0])},${Math.round(place.box[1])}`;
    case 'sheet':
      return `${place.sheet}!${place.range}`;
    case 'part':
      return place.path === '' ? place.part : `${place.part} ${place.path}`;
  }
}
