import { validate } from '../../generated/validate-config.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Term } from '../../model/form.ts';
import { explainViolations } from './violations.ts';

/** What a configuration file holds: a configuration, or what is wrong with it, each with the path to the spot. */
export type ConfigurationOutcome =
  | { readonly kind: 'valid'; readonly configuration: Configuration }
  | { readonly kind: 'invalid'; readonly problems: readonly Term[] };

/** Reads the text of a configuration file. Nothing is guessed: one fault, and none of it is taken. */
export function readConfiguration(text: string): ConfigurationOutcome {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json.kind === 'failed') return { kind: 'invalid', problems: [json.problem] };
  const { value } = json;
  if (!isConfiguration(value)) {
    return { kind: 'invalid', problems: explainViolations(value, validate.errors ?? []) };
  }
  const problems = impossibleDays(value);
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'valid', configuration: value };
}

function isConfiguration(value: unknown): value is Configuration {
  return validate(value);
}

type Json =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly problem: Term };

function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'read', value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(reason)?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const [zh, en] = line === null ? ['', ''] : [`第 ${line} 行：`, `line ${line}: `];
    return { kind: 'failed', problem: { zh: `${zh}不是 JSON（${reason}）`, en: `${en}no JSON (${reason})` } };
  }
}

/** 2026-02-30 is written like a day and is none. */
function impossibleDays({ waivers = [] }: Configuration): readonly Term[] {
  return waivers.flatMap(({ until }, index) => {
    if (until === undefined || isDay(until)) return [];
    const path = `waivers[${index}].until`;
    return [{ zh: `${path} 没有 ${until} 这一天`, en: `${path}: there is no day ${until}` }];
  });
}

/** Whether a text is an ISO date that the calendar has. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
