import { Failure } from '../core/failure.ts';
import type { PackageToCheck } from './check-package.ts';

export interface CheckWatch {
  signal: AbortSignal;
  /** Files that were read, of all. */
  onProgress(done: number, total: number): void;
  /** Lets the page draw, and the person press. */
  breathe(): Promise<void>;
}

/** The same package, read with somebody looking on. @throws Failure `cancelled`, from `pause` */
export function watched(toCheck: PackageToCheck, { signal, onProgress, breathe }: CheckWatch): PackageToCheck {
  const done = new Set<string>();
  const { bag } = toCheck;
  const total = bag?.files.length ?? toCheck.files?.length ?? 1;
  const pause = async () => {
    await breathe();
    if (signal.aborted) throw new Failure('cancelled');
  };
  const read = (name: string) => {
    done.add(name);
    onProgress(Math.min(done.size, total), total);
  };
  return {
    ...toCheck,
    pause,
    async readFile(name) {
      const content = await toCheck.readFile(name);
      read(bag ? `data/${name}` : name);
      return content;
    },
    ...(bag && {
      bag: {
        ...bag,
        async measure(path) {
          await pause();
          const measured = await bag.measure(path);
          read(path);
          return measured;
        },
      },
    }),
  };
}
