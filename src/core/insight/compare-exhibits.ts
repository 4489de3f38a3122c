/** Orders `EX-9999` before `EX-10000`: by length, then by code units. */
export function compareExhibits(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one === other ? 0 : one < other ? -1 : 1;
}
