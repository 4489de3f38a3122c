/** Something that is timed against others. */
export interface Runner {
  name: string;
  run(): void | Promise<void>;
}

/**
 * Times runners in turn, `rounds` times after one round that only warms up, each round beginning with the next one: what
 * the machine does besides hits all alike.
 *
 * @returns the best round of each in milliseconds, by name: what others do on the machine only ever adds
 */
export async function race(runners: readonly Runner[], rounds: number): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < runners.length; turn += 1) {
      const runner = runners[(round + turn) % runners.length];
      if (!runner) continue;
      const start = performance.now();
      await runner.run();
      if (round > 0) times.get(runner.name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, all]) => [name, Math.min(...all)]));
}
