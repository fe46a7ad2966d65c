/** Bounds a reader keeps, so that no input exhausts time or memory. Reaching one is a finding, never a crash. */
export interface Limits {
  /** Bytes of a file read at all. */
  readonly bytes: number;
  /** Cells of one document; what follows is left out, with a finding. */
  readonly cells: number;
  /** Depth of nested elements that is followed. */
  readonly depth: number;
  /** Columns or rows a single span may claim before it is clipped to the table. */
  readonly span: number;
  /** Members of one zip package; the others are left out. */
  readonly members: number;
  /** Bytes one member of a package may unpack to. */
  readonly memberBytes: number;
  /** Bytes unpacked from one file in all, archives within archives included. */
  readonly packageBytes: number;
  /** How many times its packed size a member of several megabytes may unpack to. */
  readonly ratio: number;
  /** Archives within archives that are opened, the outermost counting as one. */
  readonly nesting: number;
}

/**
 * Bounds that no honest report comes near and that keep hostile input to seconds: the longest real reports
 * have some 20,000 cells and 60 nested elements; browsers stop nesting at 512. Unpacked, a report's XML has a few
 * megabytes, and Office's most monotonous XML is packed to a hundredth.
 */
export const defaultLimits: Limits = {
  bytes: 256 * 1024 * 1024,
  cells: 200_000,
  depth: 512,
  span: 1000,
  members: 10_000,
  memberBytes: 64 * 1024 * 1024,
  packageBytes: 256 * 1024 * 1024,
  ratio: 250,
  nesting: 3,
};
