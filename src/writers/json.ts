import { serialize } from '../model/serialize.ts';
import type { WriterDefinition } from './writer.ts';

/** One JSON array of all results, indented by two spaces and written element by element. Always an array, also for one file. */
export const json: WriterDefinition = {
  id: 'json',
  extension: '.json',
  allowsBom: false,
  factsOnly: false,
  create({ language }) {
    let count = 0;
    return {
      header: () => '[',
      write(result) {
        count += 1;
        const text = JSON.stringify(serialize(result, language), null, 2);
        return `${count === 1 ? '' : ','}\n  ${text.replaceAll('\n', '\n  ')}`;
      },
      footer: () => (count === 0 ? ']\n' : '\n]\n'),
    };
  },
};
