/** Shortest and longest address of a chain that is one run: Ripple's, and Monero's with a payment id in it. */
const fewest = 25;
const most = 106;

/** By UTF-16 unit: 1 for letters and digits of ASCII. Of all units, since to ask beyond the end of a table is slow. */
const isAlphanumeric = Uint8Array.from({ length: 0x1_00_00 }, (_, unit) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whole runs of 25 to 106 ASCII letters and digits: every chain's address but TON's is one, and prose has none. */
export function longRuns(text: string): { run: string; start: number }[] {
  const found: { run: string; start: number }[] = [];
  // A run as long as that covers every 25th place: what stands between is not looked at.
  for (let at = fewest - 1; at < text.length; at += fewest) {
    if (!standsAt(text, at)) continue;
    let start = at;
    while (standsAt(text, start - 1)) start -= 1;
    let end = at + 1;
    while (standsAt(text, end)) end += 1;
    if (end - start >= fewest && end - start <= most) found.push({ run: text.slice(start, end), start });
    at = end;
  }
  return found;
}

function standsAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isAlphanumeric[text.charCodeAt(at)] === 1;
}
