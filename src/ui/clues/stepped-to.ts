const page = 10;

/** The row that a key goes to in a list: null for keys that mean nothing there. */
export function steppedTo(key: string, from: number, length: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: length - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? null : Math.max(0, Math.min(length - 1, next));
}
