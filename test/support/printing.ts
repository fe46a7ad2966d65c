import type { ReportModel, Row } from './model.ts';
import { slotId } from './page.ts';

/** A report with other text in the cells of some data points, by `slotId`. */
export function printAs(model: ReportModel, texts: ReadonlyMap<string, string>): ReportModel {
  const printed = (row: Row): Row => {
    if (row.kind !== 'data') return row;
    const values = row.values.map((value) => ({
      ...value,
      text: (value.slot && texts.get(slotId(value.slot))) ?? value.text,
    }));
    return { ...row, values };
  };
  const blocks = model.blocks.map((block) =>
    block.kind === 'line' ? block : { ...block, rows: block.rows.map(printed) },
  );
  return { ...model, blocks };
}
