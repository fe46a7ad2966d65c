import { csv } from './csv.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import type { WriterDefinition } from './writer.ts';

/** Every output format, the default first. */
export const writers: readonly WriterDefinition[] = [json, ndjson, csv];
