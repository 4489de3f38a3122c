/** What one pass over the bytes of a source tells, before anything in it is understood. */
export interface Survey {
  /** Offsets of lines that begin with `--`: the only places where a MIME part can begin or end. In order. */
  dashes: Int32Array;
  /** How many CRs without LF, and how many NUL bytes. */
  loneCrs: number;
  nuls: number;
  /** More lines with dashes than are looked at. */
  cut: boolean;
}

const LF = 10;
const CR = 13;
const DASH = 45;
/** A million lines take 4 MB; the longest list of parts that is read takes a fraction of them. */
const mostDashes = 1_000_000;

/**
 * Looks at every byte once. A line begins after LF, after a CR that has no LF (mixed line ends are a known way to show
 * one reader parts that another does not see), and at the very beginning.
 */
export function surveySource(source: Uint8Array): Survey {
  let found = new Int32Array(64);
  let count = 0;
  let loneCrs = 0;
  let nuls = 0;
  const { length } = source;
  const { fours, first } = foursOf(source);
  const last = first + fours.length * 4;
  // One loop without calls: it goes over every byte, and a function in it takes twice as long.
  for (let at = -1; at < length; at += 1) {
    // Past four bytes at once that are all above CR: in each of them, 14 less does not turn the highest bit on.
    while (at >= first && at < last && ((at - first) & 3) === 0) {
      const four = fours[(at - first) >> 2] as number;
      if (((four - 0x0e0e0e0e) & ~four & 0x80808080) !== 0) break;
      at += 4;
    }
    if (at >= length) break;
    const byte = at < 0 ? LF : (source[at] as number);
    if (byte > CR) continue;
    if (byte === 0) nuls += 1;
    if (byte === CR && source[at + 1] !== LF) loneCrs += 1;
    else if (byte !== LF) continue;
    if (source[at + 1] !== DASH || source[at + 2] !== DASH || count >= mostDashes) continue;
    if (count === found.length) found = grown(found);
    found[count] = at + 1;
    count += 1;
  }
  return { dashes: found.subarray(0, count), loneCrs, nuls, cut: count >= mostDashes };
}

/** The bytes as numbers of four each, and the first place where the platform can take four at once. */
function foursOf({ buffer, byteOffset, length }: Uint8Array): { fours: Int32Array; first: number } {
  const first = -byteOffset & 3;
  const count = Math.max(0, length - first) >> 2;
  return { fours: count === 0 ? new Int32Array() : new Int32Array(buffer, byteOffset + first, count), first };
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** Index of the first of the sorted offsets that is not below `offset`. */
export function firstNotBelow(offsets: Int32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
