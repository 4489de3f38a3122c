import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { checkFile } from '../../imports/check-file.ts';
import { checkRedactedFile, isRedactedFile } from '../../imports/redacted-file.ts';
import type { RedactedCheck } from '../../imports/redacted-file.ts';
import type { StartMeasuring } from '../../imports/measuring.ts';
import type { CheckResult } from '../../seal/check-package.ts';
import type { DerivedCheck } from '../../seal/derived-check.ts';
import { breathing } from '../breathing.ts';

/** Nothing yet; being read; over, of a package or of a redacted one. */
export type CheckState =
  | { is: 'ready'; stopped: boolean }
  | { is: 'reading'; name: string; done: number; total: number }
  | { is: 'over'; name: string; bytes: number; result: CheckResult }
  | { is: 'redacted'; name: string; check: RedactedCheck };

/** A page that is drawn anew for each file takes longer for that than for the file. */
const tellMs = 50;

/** One check at a time; another file ends the one before. */
export function useCheck(derived: DerivedCheck | null, startMeasuring?: StartMeasuring) {
  const [state, setState] = useState<CheckState>({ is: 'ready', stopped: false });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(
    (file: File) => {
      running.current?.abort();
      const current = new AbortController();
      running.current = current;
      const { name, size: bytes } = file;
      const tell = (next: CheckState) => {
        if (running.current === current) setState(next);
      };
      tell({ is: 'reading', name, done: 0, total: 0 });
      let told = performance.now();
      const onProgress = (done: number, total: number) => {
        if (performance.now() - told < tellMs) return;
        told = performance.now();
        tell({ is: 'reading', name, done, total });
      };
      const checked = async (): Promise<CheckState> => {
        if (await isRedactedFile(file)) return { is: 'redacted', name, check: await checkRedactedFile(file, name) };
        const watch = { signal: current.signal, onProgress, breathe: breathing() };
        return { is: 'over', name, bytes, result: await checkFile(file, name, derived, watch, startMeasuring) };
      };
      checked().then(tell, () => tell({ is: 'ready', stopped: true }));
    },
    [derived, startMeasuring],
  );
  useEffect(() => () => running.current?.abort(), []);
  return { state, start, cancel: () => running.current?.abort() };
}
