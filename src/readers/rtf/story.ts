import { struckDigits } from '../shared/marked-digits.ts';
import { joinNumber } from '../shared/office/numerals.ts';
import type { FlowBuilder } from '../shared/word/flow-builder.ts';
import { LineGatherer } from '../shared/word/line.ts';
import type { Group } from './group.ts';
import { RowBuilder } from './row-definition.ts';

/** The text of the body or of a text box under way, with the rows that are being defined. */
export class Story {
  readonly #flow: FlowBuilder;
  readonly #line = new LineGatherer();
  readonly #row = new RowBuilder();
  readonly #nestedRow = new RowBuilder();
  /** Whether cells have ended whose row has not: writers leave out that what follows is in the table. */
  #rowOpen = false;
  /** How deep the last nested cell stood: the end of its row may not say. */
  #nestedDepth = 2;
  #number = '';
  #hidden = '';

  constructor(flow: FlowBuilder) {
    this.#flow = flow;
  }

  /** Adds text in the properties of its group. */
  text(text: string, group: Group): void {
    if (group.deleted) return;
    if (group.hidden) this.#hidden += text;
    else if (group.destination === 'number') this.#number += text;
    else this.#line.add(group.struck ? struckDigits(text) : text, group.manner);
  }

  /** Ends the number of a list, which stands before its paragraph. Bullets are left out. */
  endNumber(): void {
    if (/[\p{L}\p{N}]/u.test(this.#number)) this.#line.add(joinNumber(this.#number), 'plain');
    this.#number = '';
  }

  /** Takes a control word that structures the text; false when it is none. */
  control(name: string, number: number | null, group: Group): boolean {
    if ((group.nestedRow ? this.#nestedRow : this.#row).control(name, number)) return true;
    switch (name) {
      case 'par':
      case 'sect':
        if (!group.deleted) this.#endParagraph(group);
        return true;
      case 'line':
      case 'page':
      case 'column':
        this.#breakLine(this.#depth(group), group.level);
        return true;
      case 'cell':
      case 'nestcell':
        this.#endCell(name === 'cell' ? 1 : Math.max(2, group.depth ?? this.#nestedDepth), group);
        return true;
      case 'row':
        this.#rowOpen = false;
        this.#endLoose(group);
        this.#flow.endRow(1, this.#row.definition());
        return true;
      case 'nestrow':
        this.#flow.endRow(Math.max(2, group.depth ?? this.#nestedDepth), this.#nestedRow.definition());
        return true;
      default:
        return false;
    }
  }

  /** Notes a picture. */
  picture(group: Group): void {
    this.#flow.picture(this.#depth(group));
  }

  /** Ends the text; where it is cut off, its last words may be half ones. */
  finish(group: Group, cut = false): void {
    const last = cut ? this.#line.take() : '';
    if (last !== '') this.#line.add(`${last}\uFFFD`, 'plain');
    this.#endParagraph(group);
    this.#flow.endParagraph(0);
  }

  #depth({ depth, inTable }: Group): number {
    return Math.max(depth ?? 0, inTable || this.#rowOpen ? 1 : 0);
  }

  #endParagraph(group: Group): void {
    const depth = this.#depth(group);
    this.#breakLine(depth, group.level);
    this.#flow.endParagraph(depth);
  }

  #endCell(depth: number, group: Group): void {
    if (depth === 1) this.#rowOpen = true;
    else this.#nestedDepth = depth;
    this.#breakLine(depth, group.level);
    this.#flow.endCell(depth);
  }

  /** Text between the last cell and the end of its row is kept in a cell of its own. */
  #endLoose(group: Group): void {
    const text = this.#line.take();
    if (text !== '') this.#flow.line(1, text, group.level);
  }

  #breakLine(depth: number, level: number): void {
    if (this.#hidden !== '') this.#flow.noteHidden(depth, this.#hidden);
    this.#hidden = '';
    this.#flow.line(depth, this.#line.take(), level);
  }
}
