import { describe, expect, it } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import type { ColumnNode, FormDefinition, RowNode, Term } from '../../src/model/form.ts';

interface LabelNode {
  readonly label: Term;
  readonly aliases: readonly string[];
  readonly children: readonly LabelNode[];
}

/** Every list of siblings in the label trees of a form, rows and columns. */
function siblings(form: FormDefinition): readonly (readonly LabelNode[])[] {
  const below = (nodes: readonly LabelNode[]): readonly (readonly LabelNode[])[] =>
    nodes.length === 0 ? [] : [nodes, ...nodes.flatMap((node) => below(node.children))];
  const parts = form.tables.flatMap((table) => table.parts);
  return parts.flatMap((part): readonly (readonly LabelNode[])[] => [
    ...below(part.rows),
    ...below(part.columns),
  ]);
}

function nodes(form: FormDefinition): readonly LabelNode[] {
  return siblings(form).flat();
}

/** What label normalisation evens out at least: space, brackets, numerals, quotes, 其中. */
function bare(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s“”"「」]/g, '')
    .replace(/^其中:?/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+\.)/, '');
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe.each(forms)('labels of form $id', (form) => {
  it('differ among siblings, aliases included', () => {
    for (const list of siblings(form)) {
      const wordings = list.flatMap((node) => [node.label.zh, ...node.aliases].map(bare));
      expect(repeated(wordings)).toEqual([]);
    }
  });

  it('differ among siblings in English', () => {
    for (const list of siblings(form)) expect(repeated(list.map((node) => node.label.en))).toEqual([]);
  });

  it('have both languages, English without Chinese', () => {
    for (const { label } of nodes(form)) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe.each(forms)('rows of form $id', (form) => {
  const rows = (list: readonly RowNode[]): readonly RowNode[] =>
    list.flatMap((row) => [row, ...rows(row.children)]);
  const columns = (list: readonly ColumnNode[]): readonly ColumnNode[] =>
    list.flatMap((column) => [column, ...columns(column.children)]);

  it('have figures below every heading and subtotal', () => {
    for (const part of form.tables.flatMap((table) => table.parts)) {
      for (const row of rows(part.rows)) {
        if (row.kind !== 'figure') expect(row.children.length, row.id).toBeGreaterThan(0);
        if (row.kind === 'heading') expect(row.unit, row.id).toBeUndefined();
      }
    }
  });

  it('state figures in leaf columns only', () => {
    for (const part of form.tables.flatMap((table) => table.parts)) {
      for (const column of columns(part.columns)) {
        if (column.children.length > 0) expect(column.measure ?? column.applicant).toBeUndefined();
      }
    }
  });
});
