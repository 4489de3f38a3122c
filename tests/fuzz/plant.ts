/** Faults put in on purpose: a fuzzer that finds nothing has to show that it would. */
export function plant(kind: string): void {
  if (kind === 'throw') throw new Error('planted');
  if (kind === 'hang') for (;;);
  if (kind === 'slow') {
    const end = performance.now() + 1500;
    while (performance.now() < end);
  }
  if (kind === 'memory') held.push(new Uint8Array(400_000_000).fill(1));
  if (kind === 'end') process.exit(3);
}

const held: Uint8Array[] = [];
