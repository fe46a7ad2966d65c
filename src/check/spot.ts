/** A JSON pointer as one would write it in a program: `result.statements[0].facts["training.meetings"].value`. */
export function spot(pointer: string): string {
  return `result${stepsOf(pointer).map(member).join('')}`;
}

/** The names and indexes of a JSON pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a JSON pointer; undefined where there is nothing. */
export function at(json: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((value, step) => membersOf(value)[step], json);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function member(step: string): string {
  if (/^\d+$/.test(step)) return `[${step}]`;
  return /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
