import { Certainty } from '../core/channel-field.ts';
import type { Channel } from '../core/channel.ts';
import { isSure } from './sureness.ts';

/** How many facts of a channel were not read in an official text. Walks the whole file, so that no fact is passed over. */
export function uncertainFacts(channel: Channel): number {
  let count = 0;
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'certainty') look(inner);
      else if (!isSure(Certainty.parse(inner))) count += 1;
    }
  };
  look(channel);
  return count;
}
