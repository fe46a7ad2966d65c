import type { Attributes, XmlHandler } from '../shared/package/xml.ts';
import { attributeOf } from '../shared/package/xml.ts';

/** A sheet as the workbook lists it; `id` names its relationship. */
export interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Gathers what the workbook's own part says (ECMA-376 part 1, 18.2). */
export class WorkbookPart implements XmlHandler {
  readonly sheets: ListedSheet[] = [];
  date1904 = false;
  calculateOnLoad = false;

  open(name: string, attributes: Attributes): void {
    const { name: sheet = '', state = 'visible', date1904, fullCalcOnLoad } = attributes;
    if (name === 'sheet') {
      const id = Object.keys(attributes).find((each) => each.endsWith(':id'));
      this.sheets.push({
        name: sheet,
        id: (id && attributeOf(attributes, 'id')) ?? '',
        hidden: state !== 'visible',
      });
    } else if (name === 'workbookPr') this.date1904 = isTrue(date1904);
    else if (name === 'calcPr') this.calculateOnLoad = isTrue(fullCalcOnLoad);
  }

  text(): void {}

  close(): void {}
}
