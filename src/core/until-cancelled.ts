import { Failure } from './failure.ts';

/** Lets bytes through until the person stops it: whoever waits for them gets the failure `cancelled`. */
export function untilCancelled(signal: AbortSignal): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(piece, controller) {
      if (signal.aborted) throw new Failure('cancelled');
      controller.enqueue(piece);
    },
  });
}
