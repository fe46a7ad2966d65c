import { forms } from '../../forms/index.ts';
import type {
  ColumnNode,
  FormId,
  GovernmentLevel,
  LeftOut,
  RowKind,
  RowNode,
  TableId,
  TablePart,
  Unit,
} from '../../model/form.ts';
import { labelKey, leadingNumeral } from './normalize.ts';

/** What one edition makes of a row: how it stands there, and in which part. */
export interface RowEdition {
  readonly form: FormId;
  readonly kind: RowKind;
  readonly part: TablePart;
}

/**
 * A row of a table's label axis, in the order printed, over all its editions: editions share most rows, and
 * reports mix them, so rows are recognised first and the edition decided after. A `caption` is the line above
 * a part.
 */
export interface AxisRow {
  readonly index: number;
  readonly table: TableId;
  readonly id: string;
  readonly kind: RowKind | 'caption';
  /** Which part of the table the row belongs to: its caption's key, or empty. */
  readonly part: string;
  readonly label: string;
  /** Keys of all wordings and aliases. */
  readonly keys: readonly string[];
  /** Keys of the editions' own wordings. */
  readonly official: readonly string[];
  readonly numeral: number | null;
  readonly unit: Unit | null;
  /** Added by a province: its absence says nothing. */
  readonly optional: boolean;
  /** The level whose form alone has it; null where those of all levels have it. */
  readonly level: GovernmentLevel | null;
  /** Which reports leave it out; null where none does. */
  readonly leftOut: LeftOut | null;
  readonly editions: readonly RowEdition[];
  readonly parent: AxisRow | null;
}

/** The label axis of one kind of table over all its editions. */
export interface Axis {
  readonly table: TableId;
  readonly rows: readonly AxisRow[];
}

interface DraftRow extends Omit<AxisRow, 'index' | 'keys' | 'official' | 'editions' | 'parent'> {
  keys: Set<string>;
  official: Set<string>;
  editions: RowEdition[];
  parentId: string | null;
}

function draft(
  fields: Omit<DraftRow, 'numeral' | 'keys' | 'official' | 'editions'>,
  aliases: readonly string[],
  edition: RowEdition,
): DraftRow {
  const own = labelKey(fields.label);
  const keys = new Set([own, ...aliases.map(labelKey)]);
  return {
    ...fields,
    numeral: leadingNumeral(fields.label),
    keys,
    official: new Set([own]),
    editions: [edition],
  };
}

function flatten(part: TablePart, table: TableId, form: FormId): DraftRow[] {
  const caption = part.caption ? labelKey(part.caption.zh) : '';
  const common = { table, part: caption };
  const drafts: DraftRow[] = [];
  if (part.caption) {
    const line = { id: `caption:${caption}`, kind: 'caption', label: part.caption.zh, unit: null } as const;
    drafts.push(
      draft({ ...common, ...line, optional: false, level: null, leftOut: null, parentId: null }, [], {
        form,
        kind: 'heading',
        part,
      }),
    );
  }
  const visit = (node: RowNode, parentId: string | null): void => {
    const { id, kind, aliases, unit = null, level = null, leftOut = null } = node;
    const fields = {
      ...common,
      id,
      kind,
      label: node.label.zh,
      unit,
      optional: node.issuer !== undefined,
      level,
      leftOut,
      parentId,
    };
    drafts.push(draft(fields, aliases, { form, kind, part }));
    for (const child of node.children) visit(child, id);
  };
  for (const row of part.rows) visit(row, null);
  return drafts;
}

function merge(merged: DraftRow[], edition: readonly DraftRow[]): void {
  let after = -1;
  for (const draft of edition) {
    const known = merged.findIndex((row) => row.id === draft.id && row.part === draft.part);
    const row = merged[known];
    if (row) {
      for (const key of draft.keys) row.keys.add(key);
      for (const key of draft.official) row.official.add(key);
      row.editions.push(...draft.editions);
      after = known;
    } else {
      after += 1;
      merged.splice(after, 0, draft);
    }
  }
}

function buildAxis(table: TableId): Axis {
  const drafts: DraftRow[] = [];
  for (const form of forms) {
    const definition = form.tables.find((candidate) => candidate.id === table);
    if (definition)
      merge(
        drafts,
        definition.parts.flatMap((part) => flatten(part, table, form.id)),
      );
  }
  const rows: AxisRow[] = [];
  for (const { parentId, ...draft } of drafts) {
    const parent = rows.find((row) => row.id === parentId && row.part === draft.part) ?? null;
    rows.push({ ...draft, index: rows.length, keys: [...draft.keys], official: [...draft.official], parent });
  }
  return { table, rows };
}

/** The axes of all tables that have row labels. */
export const axes: readonly Axis[] = (['statistics', 'disclosure', 'applications'] as const).map(buildAxis);

/** A column of figures: the leaf with the labels above it. */
export interface ColumnLeaf {
  readonly leaf: ColumnNode;
  readonly path: readonly ColumnNode[];
  readonly keys: readonly string[];
}

const leavesOf = new WeakMap<readonly ColumnNode[], readonly ColumnLeaf[]>();

/** The leaves of a column tree in printed order; each tree's are found once. */
export function columnLeaves(columns: readonly ColumnNode[]): readonly ColumnLeaf[] {
  const known = leavesOf.get(columns) ?? leavesBelow(columns, []);
  leavesOf.set(columns, known);
  return known;
}

function leavesBelow(columns: readonly ColumnNode[], path: readonly ColumnNode[]): ColumnLeaf[] {
  return columns.flatMap((node) => {
    const inner = [...path, node];
    if (node.children.length > 0) return leavesBelow(node.children, inner);
    return [{ leaf: node, path: inner, keys: columnKeys(node) }];
  });
}

/** The keys a column label is known by. */
export function columnKeys(node: ColumnNode): string[] {
  return [...new Set([node.label.zh, ...node.aliases].map(labelKey))];
}

const leafKeys = new Set(
  forms
    .flatMap((form) =>
      form.tables.flatMap(({ parts }) => parts.flatMap((part) => columnLeaves(part.columns))),
    )
    .flatMap((leaf) => leaf.keys),
);

const headerKeys = new Set(
  forms.flatMap((form) =>
    form.tables.flatMap(({ parts }) =>
      parts.flatMap(({ caption, corner, columns }) => [
        ...[caption, corner].filter((term) => term !== undefined).map((term) => labelKey(term.zh)),
        ...columnLeaves(columns).flatMap((leaf) => leaf.path.flatMap(columnKeys)),
      ]),
    ),
  ),
);

/** Whether a key is that of any label above figures in some form: a caption, a corner, a column or a group of them. */
export function isHeaderKey(key: string): boolean {
  return headerKeys.has(key);
}

/** Whether a key is that of a column of figures in some form. */
export function isColumnKey(key: string): boolean {
  return leafKeys.has(key);
}

const openings = new Set(
  [...axes.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)), ...headerKeys].map((key) =>
    key.slice(0, 2),
  ),
);

/** Whether the label of some row, or one above figures, begins with the first two characters of a key: what most text fails. */
export function opensAsLabel(key: string): boolean {
  return openings.has(key.slice(0, 2));
}
