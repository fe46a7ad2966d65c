import type { ColumnNode, Term } from '../../model/form.ts';
import { applicant, columnGroup, term } from '../build.ts';

/** The label printed above all applicant columns; a heading, not an aspect. */
export const applicantsHeading: Term = term('申请人情况', 'Applicants');

/** The columns of the applications table, the same in both editions (国办公开办函〔2019〕60号, 〔2021〕30号). */
export const applicantColumns: readonly ColumnNode[] = [
  applicant('natural_person', '自然人', 'Natural persons'),
  columnGroup(
    '法人或其他组织',
    'Legal persons or other organizations',
    [
      applicant('org.commercial', '商业企业', 'Commercial enterprises', ['企业']),
      applicant('org.research', '科研机构', 'Research institutions'),
      applicant('org.public_welfare', '社会公益组织', 'Public welfare organizations', ['公益组织']),
      applicant('org.legal_service', '法律服务机构', 'Legal service institutions'),
      applicant('org.other', '其他', 'Other', ['其他组织']),
    ],
    ['法人或者其他组织'],
  ),
  applicant('total', '总计', 'Total', ['合计']),
];
