import type { Manner } from '../shared/word/line.ts';
import type { Destination } from './destinations.ts';

/** What is saved when a group begins and comes back when it ends: properties of characters and paragraphs. */
export interface Group {
  destination: Destination;
  font: number;
  /** How many characters follow a `\u` for readers that do not know it. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
  struck: boolean;
  manner: Manner;
  inTable: boolean;
  /** The depth of nested tables, or null where none is stated. */
  depth: number | null;
  /** The level of a heading, from 1; 0 for other paragraphs. */
  level: number;
  /** Whether the properties of a nested row are being stated. */
  nestedRow: boolean;
}

/** The properties outside all groups. */
export function initialGroup(): Group {
  return {
    destination: 'text',
    font: -1,
    fallback: 1,
    hidden: false,
    deleted: false,
    struck: false,
    manner: 'plain',
    inTable: false,
    depth: null,
    level: 0,
    nestedRow: false,
  };
}

/** Half points by which a footnote's mark is raised at least, and what `\up` means without a number. */
const RAISED_HALF_POINTS = 3;
const DEFAULT_RAISE = 6;

const BODY_TEXT = 9;

/** What a control word sets, given its number and the group as it is. */
type Setter = (number: number | null, group: Group) => Partial<Group>;

/** What control words set. */
const setters: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['f', (number) => ({ font: number ?? 0 })],
  ['uc', (number) => ({ fallback: Math.max(0, number ?? 1) })],
  ['v', (number) => ({ hidden: number !== 0 })],
  ['deleted', (number) => ({ deleted: number !== 0 })],
  ['strike', (number) => ({ struck: number !== 0 })],
  ['striked', (number, { struck }) => ({ struck: struck || number !== 0 })],
  ['super', (number) => ({ manner: number === 0 ? 'plain' : 'super' })],
  ['sub', (number) => ({ manner: number === 0 ? 'plain' : 'sub' })],
  ['nosupersub', () => ({ manner: 'plain' })],
  ['up', (number, { manner }) => ({ manner: raise(manner, number ?? DEFAULT_RAISE) })],
  ['plain', () => ({ hidden: false, deleted: false, struck: false, manner: 'plain' })],
  ['intbl', () => ({ inTable: true })],
  ['itap', (number) => ({ depth: Math.max(0, number ?? 1) })],
  ['pard', () => ({ inTable: false, depth: null, level: 0 })],
  ['outlinelevel', (number) => ({ level: levelOf(number ?? BODY_TEXT) })],
]);

/** Applies a control word to a group, or says that it sets no property. */
export function setProperty(group: Group, name: string, number: number | null): boolean {
  const set = setters.get(name);
  if (set === undefined) return false;
  Object.assign(group, set(number, group));
  return true;
}

function raise(manner: Manner, halfPoints: number): Manner {
  if (manner === 'super' || manner === 'sub') return manner;
  return halfPoints >= RAISED_HALF_POINTS ? 'raised' : 'plain';
}

function levelOf(outline: number): number {
  return outline >= 0 && outline < BODY_TEXT ? outline + 1 : 0;
}
