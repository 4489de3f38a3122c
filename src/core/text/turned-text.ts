/** A text as the screen shows it, as long as it is written; and where what is found in it stands as written. */
export interface TurnedText {
  text: string;
  /** The range as written; `turned`: it was written backwards. */
  asWritten(start: number, end: number): { start: number; end: number; turned: boolean };
}

/** Right-to-left override up to the sign that ends it, or the line (UAX 9, 2.2 and 3.3.2). Longer ones are no disguise of a value. */
const override = /\u202E([^\u202A-\u202E\u2066-\u2069\r\n\u2029]{3,1000})/g;
/** More in one text are no disguise of values either; bounds the look for the run of each thing that is found. */
const mostRuns = 500;
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
  '{': '}',
  '}': '{',
};

/** Puts what a right-to-left override turns around in the order in which it is read; null when a text has none. */
export function turnedText(original: string): TurnedText | null {
  if (!original.includes('\u202E')) return null;
  const runs: { start: number; end: number }[] = [];
  const text = original.replaceAll(override, (whole: string, inside: string, at: number) => {
    if (runs.length >= mostRuns) return whole;
    const start = at + 1;
    runs.push({ start, end: start + inside.length });
    const reversed = Array.from(inside, (character) => mirrored[character] ?? character).reverse();
    return `${whole.charAt(0)}${reversed.join('')}`;
  });
  if (runs.length === 0) return null;
  return {
    text,
    asWritten: (start, end) => {
      const run = runs.find((one) => start < one.end && one.start < end);
      if (run === undefined) return { start, end, turned: false };
      if (run.start <= start && end <= run.end)
        return { start: run.start + run.end - end, end: run.start + run.end - start, turned: true };
      return { start: Math.min(start, run.start), end: Math.max(end, run.end), turned: true };
    },
  };
}
