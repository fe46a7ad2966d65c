import { csv } from './csv.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { ndjson } from './ndjson.ts';
import { sarif } from './sarif.ts';
import type { FindingsWriterDefinition } from './writer.ts';

/** The formats of findings for machines. */
export const findingsWriters: readonly FindingsWriterDefinition[] = [json, ndjson, sarif, junit, github, csv];
