import type { Operand } from '../model/rule.ts';

const stem = 'applications.results';

function within(group: string, parts: readonly string[]): readonly string[] {
  return parts.map((part) => `${stem}.${group}.${part}`);
}

/** （三）不予公开: its rows. */
export const refused = within('refused', [
  'state_secret',
  'law_prohibits',
  'security_stability',
  'third_party_rights',
  'internal_affairs',
  'process_info',
  'enforcement_files',
  'administrative_inquiry',
]);
/** （四）无法提供: its rows. */
export const unable = within('unable', ['not_held', 'needs_creation', 'still_unclear']);
/** （五）不予处理: its rows. */
export const notProcessed = within('not_processed', [
  'petition_complaint',
  'duplicate',
  'publication',
  'excessive_repeated',
  'reconfirm_obtained',
]);

/** The three rows of （六）其他处理 in form 2021. */
export const other = within('other', ['not_corrected', 'fee_unpaid', 'misc']);

/** Every result that counts an application; （六） is one row in form 2019 and in some reports on form 2021. */
export const allResults: readonly Operand[] = [
  `${stem}.granted`,
  `${stem}.partial`,
  ...refused,
  ...unable,
  ...notProcessed,
  { either: other, or: [`${stem}.other`] },
];
