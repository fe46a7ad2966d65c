import type { Mention, Result } from '../../src/model/result.ts';
import { read } from './read.ts';

/** What a report's frame adds to the sentence that is looked at. */
export interface Frame {
  readonly year: number;
  readonly body: string;
  /** The heading above the sentence. */
  readonly heading?: string;
}

/** Reads a report of one paragraph and no table. */
export function readProse(sentence: string, { year, body, heading }: Frame): Promise<Result> {
  const above = heading === undefined ? '' : `${heading}\n\n`;
  return read(`${body}${year}年政府信息公开工作年度报告\n\n${above}${sentence}\n`, 'report.txt');
}

/** A mention in short: `key value`, its claim where it is not exact, its scope where one is told. */
export function inShort({ key, value, claim, scope }: Mention): string {
  const short = key
    .replaceAll('applications.', '')
    .replaceAll('remedies.', '')
    .replaceAll('disclosure.art20_1.', '')
    .replaceAll('/total', '');
  return [short, value, claim === 'exact' ? null : claim, scope].filter((each) => each !== null).join(' ');
}
