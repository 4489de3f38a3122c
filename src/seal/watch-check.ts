import { Failure } from '../core/failure.ts';
import type { WorkWatch } from '../core/work-watch.ts';
import type { PackageToCheck } from './check-package.ts';

/** Progress is told in files that were read, of all. */
export interface CheckWatch extends WorkWatch {
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
