import { useEffect, useRef, useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import type { WorkWatch } from '../../core/work-watch.ts';
import { noteUse } from '../lock/watch-key.ts';

/** How far something is that takes longer than a moment. `total` is 0 until it is known. */
export type TaskState<Result> =
  | { at: 'rest' }
  | { at: 'work'; done: number; total: number; cancel(): void }
  | { at: 'done'; result: Result }
  | { at: 'failed'; failure: Failure };

type Run<Result> = (work: (watch: WorkWatch) => Promise<Result>) => void;

/**
 * Something long that the person starts and can stop. It stops when they leave the page it is on.
 *
 * @returns how far it is, what starts it, and what stops it and takes away what came of it
 */
export function useTask<Result>(): [state: TaskState<Result>, run: Run<Result>, clear: () => void] {
  const [state, setState] = useState<TaskState<Result>>({ at: 'rest' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const clear = () => {
    current.current?.abort();
    current.current = undefined;
    setState({ at: 'rest' });
  };
  const run: Run<Result> = (work) => {
    current.current?.abort();
    const stop = new AbortController();
    current.current = stop;
    // One that was stopped may still go on for a moment: what it tells then is of no run that is shown.
    const tell = (told: TaskState<Result>) => {
      if (current.current === stop) setState(told);
    };
    const cancel = () => stop.abort();
    const onProgress = (done: number, total: number) => {
      noteUse();
      tell({ at: 'work', done, total, cancel });
    };
    onProgress(0, 0);
    // The page shows that it has begun before anything computes.
    new Promise((resolve) => setTimeout(resolve))
      .then(() => work({ signal: stop.signal, onProgress }))
      .then(
        (result) => tell({ at: 'done', result }),
        (error: unknown) => {
          const failure = asFailure(error);
          tell(failure.code === 'cancelled' ? { at: 'rest' } : { at: 'failed', failure });
        },
      );
  };
  return [state, run, clear];
}
