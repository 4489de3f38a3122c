/** Things that tell which exhibits they are about, by the number of each: read once, however many exhibits ask. */
export function byExhibit<Thing extends { exhibits: readonly string[] }>(
  things: readonly Thing[],
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const number of new Set(thing.exhibits)) {
      const list = found.get(number);
      if (list) list.push(thing);
      else found.set(number, [thing]);
    }
  }
  return found;
}
