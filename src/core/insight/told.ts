import * as z from 'zod/mini';
import { boundedText } from '../text/bounded-text.ts';
import type { ToldByPerson } from './gather-insight.ts';
import { GivenOn } from './leak-source.ts';
import type { OwnAddresses } from './leak-source.ts';
import { ApartPair } from './sender-group.ts';

/** Bounds of what is typed, in UTF-16 units: an address (RFC 5321, 4.5.3.1), and a note. */
export const toldLimits = { address: 320, note: 400 } as const;

const exhibit = z.string().check(z.regex(/^EX-\d{4,9}$/));

/** One of the person's own addresses or numbers, as they told it: that it is theirs, and to whom and when they gave it. */
export const ToldAddress = z.object({
  address: boundedText(toldLimits.address).check(z.minLength(1)),
  /** Listed as the person's own. A note can stand without that. */
  mine: z.boolean(),
  note: boundedText(toldLimits.note),
  givenOn: z.exactOptional(GivenOn),
});
export type ToldAddress = z.infer<typeof ToldAddress>;

/** Two exhibits that the person took apart, or put together again. */
export const ToldPair = z.object({ exhibits: z.tuple([exhibit, exhibit]), apart: z.boolean() });
export type ToldPair = z.infer<typeof ToldPair>;

/** What the insights take of it. */
export interface Told extends ToldByPerson {
  own: OwnAddresses;
  apart: ApartPair[];
}

/** Puts it together, in a fixed order. */
export function toldByPerson(addresses: readonly ToldAddress[], apart: readonly ApartPair[]): Told {
  const ordered = [...addresses].sort((one, other) => (one.address < other.address ? -1 : 1));
  return {
    own: {
      addresses: ordered.filter(({ mine }) => mine).map(({ address }) => address),
      notes: ordered
        .filter(({ note, givenOn }) => note !== '' || givenOn !== undefined)
        .map(({ address, note, givenOn }) => ({ address, note, ...(givenOn === undefined ? {} : { givenOn }) })),
    },
    apart: [...apart],
  };
}
