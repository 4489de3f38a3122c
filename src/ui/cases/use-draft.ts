import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../core/case.ts';
import { asFailure } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { send } from '../../messages/send.ts';

/** So long after the last key it is kept: an entry in the log for each key would help nobody. */
const pauseMs = 1_200;

export interface Draft {
  value: Case;
  /** What is given is put over the case; a whole case takes its place. */
  change(make: (before: Case) => Partial<Case>): void;
  /** `still`: nothing was changed since the page was opened. */
  state: 'still' | 'saving' | 'saved' | Failure;
  again(): void;
  /** Erases the case, and with it what is not kept yet. @throws Failure of the store; then it is kept after all */
  erase(): Promise<void>;
}

/** A case that is being worked on. It is kept by itself, shortly after each change and when the page is left. */
export function useDraft(stored: Case): Draft {
  const [value, setValue] = useState(stored);
  const [state, setState] = useState<Draft['state']>('still');
  const newest = useRef(stored);
  const unsaved = useRef(false);
  const erased = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What another page changed is taken over, unless there is something here that is not kept yet.
  useEffect(() => {
    if (unsaved.current) return;
    newest.current = stored;
    setValue(stored);
  }, [stored]);
  const save = () => {
    clearTimeout(timer.current);
    if (!unsaved.current || erased.current) return;
    const sent = newest.current;
    const put = async () => {
      await send('case.put', sent);
      if (newest.current !== sent) return;
      unsaved.current = false;
      setState('saved');
    };
    put().catch((error: unknown) => setState(asFailure(error)));
  };
  const change = (make: (before: Case) => Partial<Case>) => {
    const made = make(newest.current);
    newest.current = isWhole(made) ? made : { ...newest.current, ...made };
    unsaved.current = true;
    setValue(newest.current);
    setState('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(save, pauseMs);
  };
  const erase = async () => {
    erased.current = true;
    try {
      await send('case.delete', { id: stored.id });
    } catch (error) {
      erased.current = false;
      save();
      throw error;
    }
  };
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);
  return { value, change, state, again: save, erase };
}

function isWhole(made: Partial<Case>): made is Case {
  return made.id !== undefined;
}
