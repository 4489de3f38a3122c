/**
 * Keeps what was worked out for a key, since mail says the same things again and again. Forgets all of it before there are
 * more than `most`, so that a hostile mail cannot fill the memory. For pure functions alone.
 */
export class Remembered<Value extends {} | null> {
  private readonly kept = new Map<string, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What is kept for the key; `make` is asked when nothing is. */
  of(key: string, make: () => Value): Value {
    const before = this.kept.get(key);
    if (before !== undefined) return before;
    if (this.kept.size >= this.most) this.kept.clear();
    const made = make();
    this.kept.set(key, made);
    return made;
  }
}
