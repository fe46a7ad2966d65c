import { cellLabel } from '../../forms/labels.ts';
import type { Term } from '../../model/form.ts';
import type { Fact } from '../../model/result.ts';
import type { Explanation, Slip } from './slips.ts';
import { figureAt, type System } from './system.ts';

const NOTHING: Term = { zh: '', en: '' };
/** Changes told one by one; of more, the first of them. */
const MOST_CHANGES = 4;

const slips: Readonly<Record<Slip, Term>> = {
  blank: { zh: '该格空白', en: 'the cell is blank' },
  swapped_digits: { zh: '两位数字似颠倒', en: 'the digits look swapped' },
  dropped_digit: { zh: '似漏了一位数字', en: 'a digit looks dropped' },
  doubled_digit: { zh: '似重了一位数字', en: 'a digit looks doubled' },
  wrong_digit: { zh: '一位数字似有误', en: 'one digit looks wrong' },
  omits_part: { zh: '似漏加“{about}”', en: 'it seems to leave out “{about}”' },
  counts_part_twice: { zh: '似重复计入“{about}”', en: 'it seems to count “{about}” twice' },
  swapped_cells: { zh: '两格似填反', en: 'the two cells look exchanged' },
  swapped_rows: { zh: '两行似填反', en: 'the two rows look exchanged' },
  swapped_columns: { zh: '两列似填反', en: 'the two columns look exchanged' },
  shifted_row: { zh: '该行各数似错开一列', en: 'the row looks moved by one column' },
  total_not_updated: { zh: '总计似未随之更新', en: 'the totals look not brought up to date' },
  unknown: NOTHING,
};

/** How the figures may have come about, as the end of a sentence. */
export function slipWords(system: System, { slip, about }: Explanation): Term {
  const { zh, en } = slips[slip];
  if (zh === '') return NOTHING;
  const part = about === null ? '' : nameOf(system, about);
  return { zh: `；${zh.replace('{about}', part)}`, en: `; ${en.replace('{about}', part)}` };
}

/** A cell by its labels. */
export function nameOf({ facts }: System, key: string): string {
  const form = facts[key]?.form;
  return form === undefined ? key : cellLabel(key, form);
}

/** What is printed and what would be right, as the start of a sentence. */
export function changeWords(system: System, { edit }: Explanation): Term {
  const [first] = edit;
  if (!first) return NOTHING;
  if (edit.size > 1) {
    const changes = [...edit].slice(0, MOST_CHANGES).map(([key, value]) => arrow(system, key, value));
    const more = edit.size - changes.length;
    return {
      zh: `若${changes.join('、')}${more > 0 ? `等 ${edit.size} 格一并改正` : ''}`,
      en: `${changes.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    };
  }
  const [key, value] = first;
  const name = nameOf(system, key);
  const fact = system.facts[key];
  if (!fact || fact.value === null)
    return { zh: `“${name}”未填；若为 ${value}`, en: `“${name}” is not filled in; ${value}` };
  return { zh: `“${name}”印作“${fact.raw}”；若为 ${value}`, en: `“${name}” prints “${fact.raw}”; ${value}` };
}

/** A change in short: （一）予以公开 · 商业企业: 43 → 34. */
export function arrow(system: System, key: string, value: number): string {
  const isBlank = system.facts[key]?.value === null;
  return `${nameOf(system, key)}: ${isBlank ? '' : figureAt(system, key)} → ${value}`;
}

/** Whether our reading may be at fault: where what is printed is not plainly the number. */
export function readingWords(system: System, { edit }: Explanation): Term {
  const read = [...edit.keys()].flatMap((key) => system.facts[key] ?? []).filter(isInterpreted);
  if (read.length === 0) return NOTHING;
  const told = read.map(({ raw, value }) => `“${raw}” → ${value}`);
  return {
    zh: `该数由${told.join('、')}读出，也可能是读取有误，请先对照原文。`,
    en: ` The figure was read ${told.join(', ')}, so our reading may be at fault; look at the file first.`,
  };
}

function isInterpreted({ state }: Fact): boolean {
  return state === 'normalized';
}

/** That others would do as well. */
export function othersWords(others: number): Term {
  if (others === 0) return NOTHING;
  return {
    zh: `另有 ${others} 种同样小但较不像的改法。`,
    en: ` ${others} other ${others === 1 ? 'change is' : 'changes are'} as small but less likely.`,
  };
}
