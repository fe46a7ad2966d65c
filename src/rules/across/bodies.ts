import { halfWidth } from '../../model/characters.ts';
import type { Digest } from '../../model/series.ts';

/** White space and invisible characters, which layouts put into names. */
const blank = /[\s\u00A0\u00AD\u200B-\u200F\u2060\u3000\uFEFF]/g;
const brackets: readonly (readonly [RegExp, string])[] = [
  [/[〔【［[]/g, '('],
  [/[〕】］\]]/g, ')'],
];

/** A province before a place of the next levels down, whose names hardly repeat in the country; those of 区 do. */
const inProvince =
  /^(?:[\u4e00-\u9fff]{2,3}省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区)([\u4e00-\u9fff]{2,}?(?:市|州|盟|地区|县|旗)[\u4e00-\u9fff].*)$/;

/** A body's name without what layouts and keyboards change: blanks, widths, shapes of brackets. Nothing else is evened out. */
export function plainName(name: string): string {
  const narrow = halfWidth(name.replace(blank, ''));
  return brackets.reduce((text, [shape, plain]) => text.replace(shape, plain), narrow);
}

/**
 * Which names of one run are one body's: those alike but for layout, and a name with its province and the same without,
 * where no other province has a body of that name in the run. 聊城市人民政府 and 聊城市人民政府办公室 are two.
 */
export class Bodies {
  readonly #shorter = new Map<string, string>();
  readonly #ids: ReadonlySet<string>;

  constructor(names: Iterable<string>) {
    const plain = new Set([...names].map(plainName));
    const longer = new Map<string, string[]>();
    for (const name of plain) {
      const rest = inProvince.exec(name)?.[1];
      if (rest !== undefined) longer.set(rest, [...(longer.get(rest) ?? []), name]);
    }
    for (const [rest, [name, ...more]] of longer) {
      if (name !== undefined && more.length === 0) this.#shorter.set(name, rest);
    }
    this.#ids = new Set([...plain].map((name) => this.idOf(name)));
  }

  /** The same for every name of one body. */
  idOf(name: string): string {
    const plain = plainName(name);
    return this.#shorter.get(plain) ?? plain;
  }

  /** Whether some report of the run is that body's. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }
}

const known = new WeakMap<readonly Digest[], Bodies>();

/** The bodies of a run. */
export function bodiesOf(reports: readonly Digest[]): Bodies {
  const bodies = known.get(reports) ?? new Bodies(reports.map(({ entity }) => entity));
  known.set(reports, bodies);
  return bodies;
}

/** The same words for the same kinds of body: 人民政府 is 政府. */
function shortStyle(id: string): string {
  return id.replace(/人民政府/g, '政府');
}

/**
 * Whether one name is the other with more before or after it: a government and its office, which often report for each
 * other, or a body with and without its place.
 */
export function mayReportForEachOther(one: string, other: string): boolean {
  const [left, right] = [shortStyle(one), shortStyle(other)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return long.startsWith(short) || long.endsWith(short);
}

/**
 * The body of the run that a place's or body's name means, with the region it lies in before it or not; null where there
 * is none, or more than one.
 */
export function findBody(bodies: Bodies, name: string, region = ''): string | null {
  const names = [name, `${region}${name}`].flatMap((each) => [
    each,
    ...(/街道$/.test(each) ? [`${each}办事处`] : []),
    ...(/[市县区旗省州镇乡]$/.test(each) ? [`${each}人民政府`] : []),
  ]);
  const found = new Set(names.map((each) => bodies.idOf(each)).filter((id) => bodies.has(id)));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
