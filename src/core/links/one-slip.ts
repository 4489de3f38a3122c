/**
 * Whether two words differ by one slip of the hand: a letter more, less, other, or two swapped (optimal string alignment
 * distance 1). The first letter stays, and it is not an ending that makes another honest word (`googles`).
 */
export function isOneSlipAway(word: string, name: string): boolean {
  if (word === name || word[0] !== name[0] || Math.abs(word.length - name.length) > 1) return false;
  let at = 0;
  while (at < name.length && word[at] === name[at]) at += 1;
  const rest = (text: string, skipped: number) => text.slice(at + skipped);
  if (word.length > name.length) return rest(word, 1) === rest(name, 0) && at < name.length;
  if (word.length < name.length) return rest(word, 0) === rest(name, 1) && at < name.length - 1;
  if (rest(word, 1) === rest(name, 1)) return true;
  return word[at] === name[at + 1] && word[at + 1] === name[at] && rest(word, 2) === rest(name, 2);
}
