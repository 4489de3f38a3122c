import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { UnlockProps } from './unlock.tsx';

type Screen = (props: UnlockProps) => ComponentChild;

/** Where to unlock, loaded only where it is locked: whoever has no lock waits for none of it. */
export function Locked(props: UnlockProps) {
  const [Unlock, setUnlock] = useState<Screen>();
  useEffect(() => {
    void import('./unlock.tsx').then((loaded) => setUnlock(() => loaded.Unlock));
  }, []);
  return Unlock ? <Unlock {...props} /> : null;
}
