import { useEffect, useState } from 'preact/hooks';

/** True once a wait has lasted so long that it has to be shown: what is quick must not flash by. */
export function useLater(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}
