/** A JSON value as this project's generators write it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object as this project's generators write it. */
export interface JsonObject {
  readonly [name: string]: Json;
}

const width = 110;

/** JSON as text with a final line break: two spaces of indent, and what fits a line on one line. */
export function jsonText(value: Json): string {
  return `${print(value, '', 0)}\n`;
}

function print(value: Json, indent: string, taken: number): string {
  const short = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + taken + short.length < width)
    return short;
  const deeper = `${indent}  `;
  const [open, close, lines] = isList(value)
    ? ['[', ']', value.map((each) => print(each, deeper, 0))]
    : ['{', '}', Object.entries(value).map(([name, each]) => member(name, each, deeper))];
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
}

function member(name: string, value: Json, indent: string): string {
  const head = `${JSON.stringify(name)}: `;
  return head + print(value, indent, head.length);
}

function oneLine(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${oneLine(each)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
