import { cellLabel } from '../../forms/labels.ts';
import { defineRule } from '../define.ts';
import { assessed, eachStatement } from '../report-check.ts';
import { form2019 } from '../sources.ts';

const key = 'disclosure.art20_9.procurement.amount';
const BARE_NUMBER = /^\d[\d,，]*(?:\.\d+)?$/;

export const procurementUnit = defineRule({
  id: 'disclosure/procurement-unit',
  title: { zh: '采购总金额注明单位', en: 'The procurement amount states its unit' },
  severity: 'note',
  forms: ['2019'],
  source: form2019,
  message: {
    zh: '“采购总金额”印作“{raw}”，表头和单元格都没有单位，不知是元还是万元，未读取。',
    en: 'The procurement amount is printed “{raw}”; neither header nor cell states a unit, so whether yuan or 10,000 yuan is not known and it is not read.',
  },
  help: {
    zh: '在表头写“采购总金额（万元）”，或在数后写明“元”“万元”。',
    en: 'Print 采购总金额（万元） in the header, or 元 or 万元 after the number.',
  },
  explanation: {
    zh: '表式未印单位；表头或单元格须注明元或万元。',
    en: 'The form prints no unit; the header or the cell should state 元 or 万元.',
  },
  check: eachStatement((statement) => {
    const fact = statement.facts[key];
    if (!fact || (fact.value === null && fact.state !== 'unparsed')) return [];
    if (fact.value !== null) return [assessed(statement, 'pass', [key])];
    return BARE_NUMBER.test(fact.raw)
      ? [assessed(statement, 'fail', [key], { raw: fact.raw })]
      : [assessed(statement, 'open', [key], { gaps: [cellLabel(key, '2019')] })];
  }),
  examples: {
    holds: [{ form: '2019', facts: { [key]: 1278848.63 } }],
    fails: [{ form: '2019', facts: { [key]: { unread: '80618' } } }],
    open: [{ form: '2019', facts: { [key]: 'unparsed' } }],
  },
});
