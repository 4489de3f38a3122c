/** Which of `count` items stand together (union-find, by size), with pairs that never may. */
export class Joined {
  readonly #above: Int32Array;
  readonly #size: Int32Array;
  /** By root: roots, at the time of writing, that it must not stand with. */
  readonly #apart = new Map<number, Set<number>>();

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, index) => index);
    this.#size = new Int32Array(count).fill(1);
  }

  /** Before anything is joined. Items that are not there, or the same, change nothing. */
  keepApart(one: number, other: number): void {
    if (one === other || this.#above[one] === undefined || this.#above[other] === undefined) return;
    this.#apartOf(one).add(other);
    this.#apartOf(other).add(one);
  }

  rootOf(item: number): number {
    let root = item;
    while ((this.#above[root] ?? root) !== root) {
      const next = this.#above[root] ?? root;
      this.#above[root] = this.#above[next] ?? next;
      root = next;
    }
    return root;
  }

  /** Puts both together, with all that stands with them. False, and nothing changed, when a pair to be kept apart would meet. */
  join(one: number, other: number): boolean {
    let [large, small] = [this.rootOf(one), this.rootOf(other)];
    if (large === small) return true;
    if (this.#mustNotMeet(large, small)) return false;
    if ((this.#size[large] ?? 0) < (this.#size[small] ?? 0)) [large, small] = [small, large];
    this.#above[small] = large;
    this.#size[large] = (this.#size[large] ?? 0) + (this.#size[small] ?? 0);
    const moved = this.#apart.get(small);
    if (moved) for (const item of moved) this.#apartOf(large).add(item);
    return true;
  }

  /** Each item of one side's list is looked up for where it stands now. */
  #mustNotMeet(one: number, other: number): boolean {
    const [left, right] = [this.#apart.get(one), this.#apart.get(other)];
    if (!left || !right) return false;
    const [fewer, root] = left.size <= right.size ? [left, other] : [right, one];
    return fewer.values().some((item) => this.rootOf(item) === root);
  }

  #apartOf(item: number): Set<number> {
    const known = this.#apart.get(item) ?? new Set<number>();
    this.#apart.set(item, known);
    return known;
  }
}
