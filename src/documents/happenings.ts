import { exhibitLine } from '../core/bag/exhibit-line.ts';
import type { PackagedExhibit } from '../core/package.ts';

/** Whose word a time is: the person's own mail provider, the message itself, the person, or our clock at the capture. */
export type TimeFrom = 'arrival' | 'stated' | 'told' | 'capture';

/** When an exhibit belongs into a timeline, and whose word that is. */
export interface Happening {
  exhibit: PackagedExhibit;
  /** RFC 3339 UTC. */
  at: string;
  from: TimeFrom;
}

/** The exhibits in the order of what happened, each at the surest time that is known of it. */
export function happeningsOf(exhibits: readonly PackagedExhibit[]): Happening[] {
  return exhibits
    .map((exhibit) => ({ exhibit, ...timeOf(exhibit) }))
    .sort((one, other) => one.at.localeCompare(other.at) || one.exhibit.number.localeCompare(other.exhibit.number));
}

function timeOf(exhibit: PackagedExhibit): Omit<Happening, 'exhibit'> {
  const arrival = exhibit.message?.hops.filter(({ word }) => word === 'own').at(-1)?.at;
  if (arrival !== undefined) return { at: arrival, from: 'arrival' };
  const told = exhibit.acquisitions[0]?.statement?.at?.utc;
  if (told !== undefined) return { at: told, from: 'told' };
  const { stated } = exhibitLine(exhibit);
  return stated === undefined ? { at: exhibit.capturedAt.utc, from: 'capture' } : { at: stated, from: 'stated' };
}
