import type { Cell } from '../../../model/document.ts';
import { isFurniture } from './cell-kind.ts';

/** A fraction may as well be a figure. */
const FRACTION = /^\s*\d+\s*\/\s*\d+\s*$/;

/** A cell put together from lines, without those that are the number of a page: `件` of `- 4 -⏎件`. */
export function withoutPageLines(cell: Cell): Cell {
  if (!cell.text.includes('\n')) return cell;
  const lines = cell.text.split('\n');
  const kept = lines.map((line) => FRACTION.test(line) || !isFurniture(line));
  if (!kept.includes(false)) return cell;
  const isKept = (_: unknown, line: number): boolean => kept[line] === true;
  const places = cell.places.length === lines.length ? cell.places.filter(isKept) : cell.places;
  return { ...cell, text: lines.filter(isKept).join('\n'), places };
}
