import { serialize } from '../model/serialize.ts';
import type { WriterDefinition } from './writer.ts';

/** One JSON object to a line, one line to a result. */
export const ndjson: WriterDefinition = {
  id: 'ndjson',
  extension: '.ndjson',
  allowsBom: false,
  factsOnly: false,
  create: ({ language }) => ({
    header: () => '',
    write: (result) => `${JSON.stringify(serialize(result, language))}\n`,
    footer: () => '',
  }),
};
