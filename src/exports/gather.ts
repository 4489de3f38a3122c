import type { WorkWatch } from '../core/work-watch.ts';

/**
 * Takes the bytes of a file as they come and gives the file back: in memory, or on the disk, which whoever asks for the file decides.
 *
 * @throws what the pieces throw; then nothing of the file is kept
 */
export type Gather = (pieces: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<Blob>;

/** How a file that can be large is made. Gathered in memory when `gather` is absent. */
export interface MakingWatch extends WorkWatch {
  gather?: Gather;
}

/** Leaves it to the browser where it keeps the bytes, which is in memory up to some size and takes some of it for what it moved to the disk. */
export const gatherInMemory: Gather = async (pieces) => {
  // Browsers tell of a stream that failed in words of their own.
  let why: { error: unknown } | undefined;
  const stream = streamOf(pieces, (error) => {
    why = { error };
  });
  try {
    // The response only collects, nothing is asked for.
    return await new Response(stream).blob();
  } catch (error) {
    throw why ? why.error : error;
  }
};

/** A file that is there already, as it is gathered. */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* file.stream();
}

/** The same bytes as a stream, which asks for a piece when it needs one. */
export function streamOf(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  onError: (error: unknown) => void = () => undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const all = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const next = await all.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          onError(error);
          controller.error(error);
        }
      },
      async cancel() {
        await all.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
