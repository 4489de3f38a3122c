import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { WorkWatch } from '../../core/work-watch.ts';

/** How far something is that takes longer than a moment. `total` is 0 until it is known. */
export type TaskState<Result> =
  | { at: 'rest' }
  | { at: 'work'; done: number; total: number; cancel(): void }
  | { at: 'done'; result: Result }
  | { at: 'failed'; failure: Failure };

/** Something long that the person starts and can stop. It stops when they leave the page it is on. */
export function useTask<Result>(): [TaskState<Result>, (work: (watch: WorkWatch) => Promise<Result>) => void] {
  const [state, setState] = useState<TaskState<Result>>({ at: 'rest' });
  const stopping = useRef<AbortController>(undefined);
  useEffect(() => () => stopping.current?.abort(), []);
  const run = (work: (watch: WorkWatch) => Promise<Result>) => {
    const stop = new AbortController();
    stopping.current = stop;
    const cancel = () => stop.abort();
    const onProgress = (done: number, total: number) => setState({ at: 'work', done, total, cancel });
    onProgress(0, 0);
    // The page shows that it has begun before anything computes.
    new Promise((resolve) => setTimeout(resolve))
      .then(() => work({ signal: stop.signal, onProgress }))
      .then(
        (result) => setState({ at: 'done', result }),
        (error: unknown) => {
          const failure = asFailure(error);
          setState(failure.code === 'cancelled' ? { at: 'rest' } : { at: 'failed', failure });
        },
      );
  };
  return [state, run];
}
