import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import type { FormId, RowNode } from '../../src/model/form.ts';
import { beside } from '../support/beside.ts';

/** The domain reference the forms were written from; it stands beside the repository, not in it. */
const reference = beside('domain/forms.json');
const absent = !existsSync(reference);
const title = absent
  ? 'forms against the domain reference (skipped: no ../shared/domain/forms.json)'
  : 'forms against the domain reference';

interface ReferenceRow {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly unit?: string | null;
  readonly relation?: string;
  readonly source?: string;
  readonly forms?: readonly string[];
}

interface ReferenceCell {
  readonly id: string;
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
}

interface Reference {
  readonly B: readonly ReferenceRow[];
  readonly applications: {
    readonly columns: readonly { readonly id: string; readonly label: string }[];
    readonly rows: readonly ReferenceRow[];
  };
  readonly remedies: {
    readonly groups: readonly { readonly id: string; readonly label: string }[];
    readonly cells: readonly { readonly id: string; readonly label: string }[];
  };
  readonly disclosure: { readonly C: readonly ReferenceCell[]; readonly D: readonly ReferenceCell[] };
}

function load(): Reference {
  return JSON.parse(readFileSync(reference, 'utf8')) as Reference;
}

interface Placed {
  readonly row: RowNode;
  readonly parent: string | null;
}

function flatten(rows: readonly RowNode[], parent: string | null): readonly Placed[] {
  return rows.flatMap((row) => [{ row, parent }, ...flatten(row.children, row.id)]);
}

function tableRows(form: FormId, table: string): readonly Placed[] {
  const found = formById(form).tables.find(({ id }) => id === table);
  return flatten(found?.parts.flatMap((part) => part.rows) ?? [], null);
}

function keysOf(form: FormId, table: string): readonly string[] {
  return points(formById(form))
    .filter((point) => point.asked && point.table === table)
    .map((point) => point.key);
}

function labels(form: FormId, key: string): string {
  const point = points(formById(form)).find((each) => each.key === key);
  return [...(point?.rowPath ?? []), ...(point?.columnPath ?? [])].map(({ zh }) => zh).join('/');
}

describe.skipIf(absent)(title, () => {
  it('form 2014 has its rows, in its order, with parent, label, unit, relation and issuer', () => {
    const ours = tableRows('2014', 'statistics').map(({ row, parent }) => ({
      id: row.id,
      label: row.label.zh,
      parent,
      heading: row.kind === 'heading',
      unit: row.unit ?? null,
      relation: row.relation ?? 'none',
      shandong: row.issuer === 'shandong',
    }));
    const theirs = load().B.map((row) => ({
      id: row.id,
      label: row.label,
      parent: row.parent,
      heading: row.kind === 'heading',
      unit: row.unit ?? null,
      relation: row.relation ?? 'none',
      shandong: row.source?.startsWith('shandong') ?? false,
    }));
    expect(ours).toEqual(theirs);
  });

  it.each([
    ['2019', 'C'],
    ['2021', 'D'],
  ] as const)('form %s has the application rows of era %s, in order, with parent and label', (form, era) => {
    const ours = tableRows(form, 'applications').map(({ row, parent }) => ({
      id: row.id,
      label: row.label.zh,
      parent,
    }));
    const theirs = load().applications.rows.filter((row) => row.forms?.includes(era));
    expect(ours).toEqual(theirs.map(({ id, label, parent }) => ({ id, label, parent })));
  });

  it.each([
    ['2019', 'C'],
    ['2021', 'D'],
  ] as const)('form %s asks for the application figures of era %s', (form, era) => {
    const { rows, columns } = load().applications;
    const valued = rows.filter(
      ({ kind, forms }) =>
        forms?.includes(era) && (kind === 'value' || (kind.startsWith('value in C') && era === 'C')),
    );
    expect(keysOf(form, 'applications')).toEqual(
      valued.flatMap((row) => columns.map((column) => `${row.id}/${column.id}`)),
    );
  });

  it.each([
    ['2019', 'C'],
    ['2021', 'D'],
  ] as const)('form %s has the disclosure cells of era %s with labels and unit', (form, era) => {
    const cells = load().disclosure[era];
    const units = points(formById(form))
      .filter(({ table }) => table === 'disclosure')
      .map(({ unit }) => unit);
    expect(keysOf(form, 'disclosure')).toEqual(cells.map(({ id }) => id));
    expect(units).toEqual(cells.map(({ unit }) => unit));
    for (const { id, block, row, column } of cells)
      expect(labels(form, id)).toBe([block, row, column].join('/'));
  });

  it.each(['2019', '2021'] as const)('form %s has the cells on remedies', (form) => {
    const { groups, cells } = load().remedies;
    const theirs = groups.flatMap((group) =>
      cells.map((cell) => [`${group.id}.${cell.id}`, `${group.label}/${cell.label}`]),
    );
    expect(keysOf(form, 'remedies').map((key) => [key, labels(form, key)])).toEqual(theirs);
  });
});
