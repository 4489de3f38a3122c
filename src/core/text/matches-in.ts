/**
 * All matches of a global pattern. The same as `matchAll`, which makes a new RegExp every time it
 * is called: ten times as dear on the short texts that most headers and most surroundings of a number are.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    // Of a pattern that may match nothing: past the place, as `matchAll` goes.
    if (match[0] === '') pattern.lastIndex += 1;
    if (!pattern.global) break;
  }
  return matches;
}
