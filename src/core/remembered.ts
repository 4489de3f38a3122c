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

  /** What is kept for the key; `make` is asked when nothing is, with a copy of the key to make it of. */
  of(key: string, make: (key: string) => Value): Value {
    const before = this.kept.get(key);
    if (before !== undefined) return before;
    if (this.kept.size >= this.most) this.kept.clear();
    const own = copied(key);
    const made = make(own);
    this.kept.set(own, made);
    return made;
  }
}

/**
 * A string that was cut out of a text keeps all of the text in memory. Put behind another sign and cut off again it is a piece
 * of those two alone: engines write the two down anew before they cut.
 */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
