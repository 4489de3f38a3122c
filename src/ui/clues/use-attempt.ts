import { useState } from 'preact/hooks';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';

/** Does something that may fail, and holds why it did until the next try. */
export function useAttempt(): { failure: Failure | undefined; attempt(work: () => Promise<unknown>): void } {
  const [failure, setFailure] = useState<Failure>();
  const attempt = (work: () => Promise<unknown>) => {
    setFailure(undefined);
    work().catch((error: unknown) => setFailure(asFailure(error)));
  };
  return { failure, attempt };
}
