import type { ColumnNode } from '../../model/form.ts';

const HAN = /[\u4e00-\u9fff]/g;

/** The characters of some labels, sorted: the same for words cut over lines and put in any order. */
export function charactersOf(labels: readonly string[]): string {
  return labels
    .flatMap((label) => label.match(HAN) ?? [])
    .sort()
    .join('');
}

/** The labels of columns and of the groups over them, each as often as a header prints it. */
export function headerLabels(columns: readonly ColumnNode[]): string[] {
  return columns.flatMap(({ label, children }) => [label.zh, ...headerLabels(children)]);
}
