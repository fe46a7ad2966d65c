import type { FormDefinition, FormId } from '../model/form.ts';
import { formById } from './index.ts';
import { points } from './points.ts';

function keysOf(form: FormDefinition): readonly string[] {
  return points(form).map((point) => point.key);
}

/** Both lists in one, the order of each kept: what only the second has follows what it follows there. */
function merge(first: readonly string[], second: readonly string[]): readonly string[] {
  const merged = [...first];
  let at = -1;
  for (const key of second) {
    const known = merged.indexOf(key);
    if (known >= 0) at = known;
    else merged.splice(++at, 0, key);
  }
  return merged;
}

type Ranks = ReadonlyMap<string, number>;

function ranks(keys: readonly string[], from: number): Ranks {
  return new Map(keys.map((key, index) => [key, from + index]));
}

function makeRanks(): Readonly<Record<FormId, Ranks>> {
  const statistics = keysOf(formById('2014'));
  const chapters = ranks(merge(keysOf(formById('2019')), keysOf(formById('2021'))), statistics.length);
  return { '2014': ranks(statistics, 0), '2019': chapters, '2021': chapters };
}

let ranksByForm: Readonly<Record<FormId, Ranks>> | undefined;

/**
 * Where a data point stands in form order, also in a statement that mixes editions: the table of 2014 first, then
 * the three chapters, in which rows of 2019 and 2021 stand where their form prints them. Throws on an unknown key.
 */
export function rankOf(form: FormId, key: string): number {
  ranksByForm ??= makeRanks();
  const rank = ranksByForm[form].get(key);
  if (rank === undefined) throw new Error(`form ${form} has no data point ${key}`);
  return rank;
}
