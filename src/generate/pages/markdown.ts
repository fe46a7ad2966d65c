/** A row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The head of a Markdown table. */
export function header(cells: readonly string[]): readonly string[] {
  return [row(cells), row(cells.map(() => '---'))];
}

/** Text set as code. */
export function code(text: string): string {
  return `\`${text}\``;
}
