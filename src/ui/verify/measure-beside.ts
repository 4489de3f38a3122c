import type { ToldFiles } from '../../imports/measure-files.ts';
import { measuringBy } from '../../imports/measuring.ts';
import type { StartMeasuring } from '../../imports/measuring.ts';

/** Where the page that travels with a package has the script of its worker, as a text. */
const place = '#beside';

/**
 * Reads files in a worker, which halves the time where there are two processors. A page opened from a folder may load no script from
 * there: the worker comes out of the page itself. Where a browser allows none, the page reads by itself.
 */
export function measureBeside(): StartMeasuring {
  const text = document.querySelector(place)?.textContent;
  const address = text ? URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) : null;
  // Begun before there is anything to read: to start one takes a while.
  let ready = start(address);
  return (zip) => {
    const beside = ready ?? start(address);
    ready = null;
    if (!beside || beside.failed) return null;
    const { worker } = beside;
    return measuringBy((tell) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ToldFiles>) => tell(data));
      worker.addEventListener('error', () => tell(null));
      worker.postMessage(zip, []);
      return () => {
        worker.terminate();
        ready ??= start(address);
      };
    });
  };
}

/** `failed`: the browser did not take its script, which it tells only later. */
interface Beside {
  worker: Worker;
  failed: boolean;
}

function start(address: string | null): Beside | null {
  if (address === null) return null;
  try {
    const beside = { worker: new Worker(address), failed: false };
    beside.worker.addEventListener('error', () => (beside.failed = true));
    return beside;
  } catch {
    return null;
  }
}
