const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 160;

/** Remembers a pure function's answers for short texts: labels and cells recur within a report and from one to the next. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    const found = known.get(text);
    if (found) return found.answer;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const made = { answer: answer(text) };
    known.set(text, made);
    return made.answer;
  };
}
