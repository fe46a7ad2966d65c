import type { Operand } from '../model/rule.ts';

const stem = 'applications.results';

function within(group: string, parts: readonly string[]): readonly string[] {
  return parts.map((part) => `${stem}.${group}.${part}`);
}

/** （三） to （五） of 本年度办理结果: the rows each is divided into. */
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
export const unable = within('unable', ['not_held', 'needs_creation', 'still_unclear']);
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
