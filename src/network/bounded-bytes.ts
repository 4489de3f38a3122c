import { joinBytes } from '../core/join-bytes.ts';

/** The body of an answer; null when it is larger than it may be, and then no more of it is taken. */
export async function boundedBytes({ body }: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (piece?.value === undefined) return joinBytes(pieces);
    size += piece.value.length;
    if (size > mostBytes) {
      await reader?.cancel();
      return null;
    }
    pieces.push(piece.value);
  }
}
