/** How a figure is printed: plainly; a blank as nothing. */
export function printed(figure: number | null | undefined): string {
  return figure === null || figure === undefined ? '' : String(figure);
}
