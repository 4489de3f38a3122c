import { Failure } from '../core/failure.ts';
import type { MeasuredFile } from '../seal/bag-to-check.ts';
import type { ToldFiles } from './measure-files.ts';

/** The files of one ZIP being read beside the page, by a worker. */
export interface Measuring {
  /** By its name in the ZIP; waits until it was read. @throws Failure `cancelled` when the worker could not go on */
  measure(name: string): Promise<MeasuredFile>;
  /** Something could not be read, or there is no worker: what it gave is not to be relied on. */
  readonly failed: boolean;
  /** Who still waits is told that it was cancelled. */
  end(): void;
}

/** Starts to read a ZIP. Null: there is nobody who could. */
export type StartMeasuring = (zip: Blob) => Measuring | null;

/** @param start begins the work, and gives what stops it */
export function measuringBy(start: (tell: (files: ToldFiles) => void) => () => void): Measuring {
  const known = new Map<string, MeasuredFile>();
  const waiting = new Map<string, { resolve(found: MeasuredFile): void; reject(why: Failure): void }>();
  let failed = false;
  const giveUp = () => {
    failed = true;
    for (const { reject } of waiting.values()) reject(new Failure('cancelled'));
    waiting.clear();
  };
  const stop = start((files) => {
    if (!files) giveUp();
    for (const [name, found] of files ?? []) {
      known.set(name, found);
      waiting.get(name)?.resolve(found);
      waiting.delete(name);
    }
  });
  return {
    measure(name) {
      const found = known.get(name);
      if (found) return Promise.resolve(found);
      if (failed) return Promise.reject(new Failure('cancelled'));
      return new Promise((resolve, reject) => waiting.set(name, { resolve, reject }));
    },
    get failed() {
      return failed;
    },
    end() {
      stop();
      giveUp();
    },
  };
}
