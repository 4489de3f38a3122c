/** As much text as is gathered before the browser takes it, in UTF-16 units. */
const step = 1_000_000;

/** A text that comes in pieces, in UTF-8, kept by the browser instead of in memory. */
export function textBlob(pieces: Iterable<string>, type = 'text/plain'): Blob {
  const blobs: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < step) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...blobs, ...waiting], { type });
}
