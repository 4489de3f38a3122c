import { once } from 'node:events';

/** Prints an object on a line of its own; waits while the reader of our output is slower than we are. */
export async function printLine(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Whoever reads our output may have seen enough (`| head`): that is no failure. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
