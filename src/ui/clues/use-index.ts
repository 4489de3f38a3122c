import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { Book } from '../../store/book.ts';
import { indexStamp } from '../../store/reading-index.ts';

/** What was built last, by how: going to another tab and back costs nothing while the book is the same. */
const built = new Map<unknown, { stamp: number; value: unknown }>();

/** While a mail box comes in, what is shown follows at this share of the time at most. */
const restOfWork = 5;

/**
 * Builds something from the whole index, and again when the index has changed. `changed`: anything that is another value after
 * each change; the index itself says whether it is concerned.
 *
 * @param build the same function each time
 */
export function useIndex<Value>(
  book: Book,
  changed: unknown,
  build: (book: Book) => Promise<Value>,
): { value?: Value | undefined; failure?: Failure } {
  // What `build` gave is kept under `build` alone.
  const kept = built.get(build)?.value as Value | undefined;
  const [state, setState] = useState<{ value?: Value | undefined; failure?: Failure }>({ value: kept });
  const follower = useRef<{ running: boolean; again: boolean; gone: boolean }>({
    running: false,
    again: false,
    gone: false,
  });
  useEffect(() => {
    const current = follower.current;
    current.gone = false;
    const run = async () => {
      if (current.running) {
        current.again = true;
        return;
      }
      current.running = true;
      do {
        current.again = false;
        const start = performance.now();
        const stamp = await indexStamp(book);
        if (built.get(build)?.stamp !== stamp) {
          const value = await build(book);
          built.set(build, { stamp, value });
        }
        if (!current.gone) setState({ value: built.get(build)?.value as Value });
        await new Promise((resolve) => setTimeout(resolve, (performance.now() - start) * restOfWork));
      } while (current.again && !current.gone);
    };
    run()
      .catch((error: unknown) => setState({ failure: asFailure(error) }))
      .finally(() => {
        current.running = false;
      });
    return () => {
      current.gone = true;
    };
  }, [book, changed, build]);
  return state;
}
