import { charactersOf, headerLabels } from '../../labels/cut-words.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';
import { scopeOf } from '../../scope.ts';
import { remedyColumns, remedyLeaves } from './remedies-header.ts';

const CHAPTER = /行政复议.{0,4}行政诉讼情况$/;
const CHAPTER_LINES = 25;
const CUT_WORDS = /^(?=.*行政复议)(?=.*行政诉讼)(?=.*未经复议.*复议后)(?=.*维持.*纠正)/;
const HEADER_CHARACTERS = charactersOf(headerLabels(remedyColumns));

/** The figures of a remedies table, and where its header begins. */
interface CutTable {
  readonly start: number;
  readonly row: LabelRow;
}

/**
 * The rows of figures of the tables on remedies whose header words were cut over several lines (结果 结果 其他 … above 维持 纠正 结果 …):
 * in a chapter's few lines just one line holds figures, fifteen of them; above them stand the characters of the form's header
 * and no other or, where none of its words was made out (`wordless`), those words in the form's order. Whole words are none
 * that were cut: in another order they are other columns.
 */
export function rowsUnderCutHeaders(printed: readonly LabelRow[], wordless: boolean): CutTable[] {
  const titles = printed.filter((row) => !row.prose && CHAPTER.test(row.key));
  return titles.flatMap(({ index }, title) => {
    const next = titles[title + 1]?.index ?? printed.length;
    const lines = printed.slice(index + 1, Math.min(next, index + 1 + CHAPTER_LINES));
    return rowUnderCutHeader(lines, wordless) ?? [];
  });
}

function rowUnderCutHeader(lines: readonly LabelRow[], wordless: boolean): CutTable | null {
  const end = lines.findIndex(
    (row) => row.prose || row.heading || /^[一二三四五六七八九十]、/.test(row.label),
  );
  const chapter = end < 0 ? lines : lines.slice(0, end);
  const [row, ...others] = chapter.filter(({ values }) => values.some(isFigure));
  if (!row || others.length > 0 || row.values.length !== remedyLeaves.length) return null;
  const above = chapter.filter(({ index }) => index <= row.index);
  const header = above.slice(above.findLastIndex(({ label }) => scopeOf(label) !== null) + 1);
  const words = chapter.map(({ key }) => key).join('');
  if (header.filter(({ key }) => isOutcome(key)).length >= remedyLeaves.length) return null;
  const isForm = charactersOf(header.map(({ label }) => label)) === HEADER_CHARACTERS;
  if (!isForm && !(wordless && CUT_WORDS.test(words))) return null;
  return { start: header[0]?.index ?? row.index, row };
}

function isOutcome(key: string): boolean {
  return remedyLeaves.some(({ keys }) => keys.includes(key));
}
