import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = { form: '2014', facts: { 'proactive.channels.gazette': 15, 'gazette.issues': 12 } };

export const gazetteItemsNeedIssues = defineRule({
  id: '2014/gazette-items-need-issues',
  title: { zh: '公报公开信息须有公报发行', en: 'Information in the gazette needs gazette issues' },
  severity: 'note',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '“{condition}”为 {given}，而“{cell}”为 {left}。',
    en: '“{condition}” is {given}, yet “{cell}” is {left}.',
  },
  help: {
    zh: '经政府公报公开了信息，就应有公报发行期数；也可能刊登在上级政府的公报上。',
    en: 'Information disclosed in the gazette needs an issue of it; it may also have stood in the gazette of a higher government.',
  },
  check: linear({ left: ['gazette.issues'], relation: '>', right: [], when: 'proactive.channels.gazette' }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'gazette.issues': 0 })],
    open: [changed(holding, { 'gazette.issues': 'blank' })],
  },
});
