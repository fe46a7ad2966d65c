import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../shared');

/** The path of something that stands beside the checkout, not in it: `reports/liaocheng-2017.txt`. */
export function beside(path: string): string {
  return resolve(shared, path);
}

/** Whether the real reports, and the values read in them by hand, are beside the checkout. */
export const reportsBeside = existsSync(beside('golden'));

/** What the title of a test that reads them ends with. */
export const whySkipped = reportsBeside ? '' : ' (skipped: no reports beside the checkout)';
