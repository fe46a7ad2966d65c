import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { run, sampleReport } from './run.ts';

const lead = 'report.html,青山县人民政府,2022,,2021,disclosure,disclosure.';

/** Typed by hand from the report, not recorded. */
const expected = [
  'source,entity,year,scope,form,table,indicator,applicant,label,unit,value,state,raw,place',
  `${lead}art20_1.regulations.issued,,第二十条第（一）项 › 规章 › 本年制发件数,件,0,number,0,line 11`,
  `${lead}art20_1.regulations.repealed,,第二十条第（一）项 › 规章 › 本年废止件数,件,0,number,0,line 11`,
  `${lead}art20_1.regulations.in_force,,第二十条第（一）项 › 规章 › 现行有效件数,件,,blank,,line 11`,
  `${lead}art20_1.normative_docs.issued,,第二十条第（一）项 › 行政规范性文件 › 本年制发件数,件,3,number,3,line 12`,
  `${lead}art20_1.normative_docs.repealed,,第二十条第（一）项 › 行政规范性文件 › 本年废止件数,件,,unparsed,减1,line 12`,
  `${lead}art20_1.normative_docs.in_force,,第二十条第（一）项 › 行政规范性文件 › 现行有效件数,件,1234,normalized,"1,234",line 12`,
  `${lead}art20_5.licensing.decisions,,第二十条第（五）项 › 行政许可 › 本年处理决定数量,件,5678,number,5678,line 15`,
  `${lead}art20_6.penalties.decisions,,第二十条第（六）项 › 行政处罚 › 本年处理决定数量,件,90,normalized,＋90,line 18`,
  `${lead}art20_6.coercion.decisions,,第二十条第（六）项 › 行政强制 › 本年处理决定数量,件,,not_stated,——,line 19`,
  `${lead}art20_8.fees.amount,,第二十条第（八）项 › 行政事业性收费 › 本年收费金额（单位：万元）,万元,8.0618,normalized,80618元,line 22`,
  '',
].join('\n');

test('the long CSV of a report', async () => {
  const options = { cwd: dirname(sampleReport) };
  const { code, stdout } = await run(['parse', basename(sampleReport), '--format', 'csv'], options);
  expect(code).toBe(0);
  expect(stdout).toBe(expected);
});

test('--bom begins it with a byte order mark', async () => {
  const { stdout } = await run(['parse', basename(sampleReport), '--format', 'csv', '--bom'], {
    cwd: dirname(sampleReport),
  });
  expect(stdout).toBe(`\uFEFF${expected}`);
});
