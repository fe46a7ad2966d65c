import { printedReport } from './printed.ts';
import type { FindingsWriterDefinition } from './writer.ts';

/** One JSON object to a line for each report; what is found across reports, and of the configuration, comes last. */
export const ndjson: FindingsWriterDefinition = {
  id: 'ndjson',
  create: ({ language }) => ({
    header: () => '',
    write: (report) => `${JSON.stringify(printedReport(report, language))}\n`,
    footer: () => '',
  }),
};
