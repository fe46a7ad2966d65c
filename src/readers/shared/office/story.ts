import { report } from '../../../findings/define.ts';
import { embeddedContent } from '../../../findings/packages.ts';
import { hiddenTable, hiddenText, limitReached } from '../../../findings/readers.ts';
import type { Emit } from '../../../model/finding.ts';
import type { PartPlace } from '../../../model/place.ts';
import type { Limits } from '../../limits.ts';

/** Findings of one kind given for one document: more would tell no more. */
const MOST_FINDINGS = 20;

/** Characters of left-out text that a finding quotes. */
const QUOTED = 40;

interface Hidden {
  readonly text: string;
  readonly place: PartPlace;
  readonly table: boolean;
}

/** The state of reading one document: how many cells it has, and what was left out of it. */
export class Story {
  readonly part: string;
  readonly limits: Limits;
  readonly emit: Emit;
  /** Set once the limit of cells is reached: nothing more is read. */
  full = false;
  #cells = 0;
  #hidden: Hidden[] = [];
  #embedded = 0;

  constructor(part: string, limits: Limits, emit: Emit) {
    this.part = part;
    this.limits = limits;
    this.emit = emit;
  }

  /** The place of a path within the part. */
  place(path: string): PartPlace {
    return { kind: 'part', part: this.part, path };
  }

  /** Counts a cell; false when there is no more room for it. */
  admitCell(path: string): boolean {
    if (this.full) return false;
    this.#cells++;
    if (this.#cells <= this.limits.cells) return true;
    this.full = true;
    report(this.emit, limitReached, { limit: 'cells', value: this.limits.cells }, [this.place(path)]);
    return false;
  }

  /** Notes text that is left out because the document does not show it. */
  hide(text: string, path: string): void {
    const quoted = text.replace(/\s+/g, ' ').trim().slice(0, QUOTED);
    if (quoted !== '') this.#hidden.push({ text: quoted, place: this.place(path), table: false });
  }

  /** How much was hidden so far, to be given to `hideTable`. */
  get hidden(): number {
    return this.#hidden.length;
  }

  /** Makes all that was hidden since `from` one table that is not shown. False when nothing was. */
  hideTable(from: number, path: string): boolean {
    const [first] = this.#hidden.splice(from);
    if (first !== undefined) this.#hidden.push({ text: first.text, place: this.place(path), table: true });
    return first !== undefined;
  }

  /** Tells of content of another format within the document, which is not read. */
  noteEmbedded(content: string, path: string): void {
    if (this.#embedded++ < MOST_FINDINGS) report(this.emit, embeddedContent, { content }, [this.place(path)]);
  }

  /** Hands out what was noted of hidden text. */
  end(): void {
    for (const { text, place, table } of this.#hidden.slice(0, MOST_FINDINGS)) {
      report(this.emit, table ? hiddenTable : hiddenText, { text }, [place]);
    }
  }
}
