import { printedReport } from './printed.ts';
import type { FindingsWriterDefinition } from './writer.ts';

/** One JSON object: `reports`, written one by one, then `summary`. */
export const json: FindingsWriterDefinition = {
  id: 'json',
  create({ language }) {
    let count = 0;
    return {
      header: () => '{\n  "reports": [',
      write(report) {
        count += 1;
        const text = JSON.stringify(printedReport(report, language), null, 2);
        return `${count === 1 ? '' : ','}\n    ${text.replaceAll('\n', '\n    ')}`;
      },
      footer(summary) {
        const text = JSON.stringify(summary, null, 2).replaceAll('\n', '\n  ');
        return `${count === 0 ? ']' : '\n  ]'},\n  "summary": ${text}\n}\n`;
      },
    };
  },
};
